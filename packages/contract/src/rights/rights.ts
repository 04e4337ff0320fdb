import { z } from 'zod'
import { purposeKey } from '../cases/requests.ts'
import { Id, InTown, line } from '../primitive.ts'
import { refusals } from '../refusal.ts'

const number = z.string().trim().min(6, '号码太短，请填完整。').max(40, '号码太长，请核对。').optional()

const PersonCase = z.object({ id: Id, title: z.string(), role: z.string(), opened: z.string(), state: z.string() })
/** Somebody who gave exactly that number: name in part, and the cases this reader may open. */
export const PersonFound = z.object({ person: Id, name: z.string(), cases: z.array(PersonCase) })
export type PersonFound = z.infer<typeof PersonFound>

/** By a whole number, never by a part of it. Sent in the body, so that it stands in no address and no log of a proxy. */
export const findPersons = {
  summary: '按电话或身份证号查找本人的事项（要写明用途，会记入日志）',
  params: InTown,
  body: z.object({ phone: number, idNumber: number, why: purposeKey.default('other'), purpose: z.string().max(200).optional() }),
  response: { 200: z.object({ persons: z.array(PersonFound) }), ...refusals },
} as const

const persons = z.array(Id).min(1, '请先选定是哪一位。').max(20, '一次最多选 20 位。')

export const ReadingView = z.object({ moment: z.string(), name: z.string(), post: z.string(), verb: z.string(), purpose: z.string().nullable() })
export type ReadingView = z.infer<typeof ReadingView>

export const ExtractView = z.object({
  town: z.string(),
  day: z.string(),
  request: Id,
  cases: z.array(z.object({
    id: Id, title: z.string(), state: z.string(), opened: z.string(), source: z.string(), office: z.string(), kept: z.string(),
    told: z.array(z.object({
      role: z.string(), basis: z.string(), day: z.string(), former: z.boolean(), parts: z.array(z.object({ title: z.string(), value: z.string() })),
    })),
    readings: z.array(ReadingView),
  })),
  elsewhere: z.array(z.object({ office: z.string(), cases: z.number() })),
  notes: z.array(z.string()),
  demo: z.boolean(),
})
export type ExtractView = z.infer<typeof ExtractView>

/** For a request whose maker is known by name and papers. As .json, or as .docx to be handed over. */
export const extractPerson = {
  summary: '制作个人信息清单（查阅、复制）',
  params: InTown,
  querystring: z.object({ as: z.enum(['json', 'docx']).default('json') }),
  body: z.object({ request: Id, persons }),
} as const

const part = z.string().max(200, '这一项太长，请改短。').optional()

/** Only what is to be put right; the rest stands. */
export const correctPerson = {
  summary: '更正本人信息：在本人的每一件里一并更正',
  params: InTown,
  body: z.object({
    request: Id, persons, key: z.string().min(8).max(100), reason: line('更正理由', 200),
    parts: z.object({ name: part, sex: part, birth: part, phone: part, idNumber: part, address: part, employer: part }),
  }),
  response: { 200: z.object({ corrected: z.number(), left: z.number() }), ...refusals },
} as const

export const listReaders = { summary: '谁看过这一件', params: z.object({ id: Id }), response: { 200: z.object({ readings: z.array(ReadingView) }), ...refusals } } as const
