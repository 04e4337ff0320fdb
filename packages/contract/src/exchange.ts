import { z } from 'zod'
import { Day, Done, Id, InTown, line, Moment, OneInTown } from './primitive.ts'
import { refusals } from './refusal.ts'

const Sent = z.object({ number: z.number(), messages: z.number(), made: Moment, written: Moment.nullable(), acked: Moment.nullable(), again: z.number() })
const Received = z.object({ number: z.number(), messages: z.number(), taken: Moment, doubled: z.number() })
const Finding = z.object({ id: Id, moment: Moment, kind: z.string(), file: z.string(), says: z.string() })

/** What went to the other zone, what came, and what is missing. Numbers and names of files; never what was said. */
export const ExchangeView = z.object({
  /** Of this side's card, to be read aloud. */
  fingerprint: z.string(),
  /** The other side's, as it is trusted here; null: none yet, nothing can go. */
  peer: z.string().nullable(),
  waiting: z.number(),
  sent: z.number(),
  acked: z.number(),
  received: z.number(),
  missing: z.array(z.number()),
  lastSent: z.array(Sent),
  lastReceived: z.array(Received),
  findings: z.array(Finding),
})
export type ExchangeView = z.infer<typeof ExchangeView>

export const PublicPage = z.object({ page: Id, title: z.string(), day: Day, paragraphs: z.array(z.string()) })
export type PublicPage = z.infer<typeof PublicPage>

export const getExchange = { summary: '和互联网区交换的情况', params: InTown, response: { 200: ExchangeView, ...refusals } } as const
export const listPublicPages = { summary: '在互联网区公开的页面', params: InTown, response: { 200: z.object({ pages: z.array(PublicPage) }), ...refusals } } as const
export const publishPublicPage = {
  summary: '在互联网区公开一页', params: InTown, body: z.object({ title: line('标题', 60), text: z.string().max(5000, '内容最多5000个字。') }), response: { 200: z.object({ id: Id }), ...refusals },
} as const
export const withdrawPublicPage = { summary: '撤下一页', params: OneInTown, response: { 200: Done, ...refusals } } as const
