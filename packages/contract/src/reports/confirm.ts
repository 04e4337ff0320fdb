import { z } from 'zod'
import { Day, line, Moment } from '../primitive.ts'
import { refusals } from '../refusal.ts'
import { OfYear } from './draft.ts'

const office = z.string().min(1).max(60)
const figure = z.string().min(1).max(80)
const amount = z.string().max(40).nullable()
/** Made once for the filled form: sent again, nothing is done twice. */
const key = z.string().regex(/^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/, '提交的编号不对，请刷新页面后再试。')
const number = z.number().int().min(1).max(1_000_000)
const note = z.string().trim().max(500, '说明最多 500 个字。').default('')

/** How an office stands to one of its figures. `changed`: it signed another value, `was`. */
export const ConfirmFigureView = z.object({
  id: z.string(),
  zh: z.string(),
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  shown: z.string(),
  printed: z.boolean().describe('the text of the report prints it'),
  state: z.enum(['not-asked', 'asked', 'confirmed', 'changed', 'objected']),
  was: z.string().nullable().describe('what was signed, where today’s is another'),
})
export type ConfirmFigureView = z.infer<typeof ConfirmFigureView>

export const SignatureView = z.object({ number: z.number(), signer: z.string(), day: Day, name: z.string().describe('who entered it'), post: z.string(), cutoff: Day, moment: Moment, figures: z.number() })
export type SignatureView = z.infer<typeof SignatureView>

export const ConfirmOfficeView = z.object({
  office: z.string(),
  name: z.string(),
  staffed: z.boolean().describe('somebody holds a post there by which it could sign'),
  mine: z.boolean().describe('the reader signs for it'),
  asked: z.boolean(),
  figures: z.array(ConfirmFigureView),
  signed: z.array(SignatureView),
})
export type ConfirmOfficeView = z.infer<typeof ConfirmOfficeView>

export const OpinionView = z.object({
  number: z.number(),
  office: z.string(),
  officeName: z.string(),
  figure: z.object({ id: z.string(), zh: z.string(), seen: z.string() }).nullable(),
  quote: z.object({ version: z.number(), text: z.string(), stands: z.boolean().describe('the words are still in the text') }).nullable(),
  reason: z.string(),
  signer: z.string(),
  day: Day,
  name: z.string(),
  open: z.boolean(),
  withdrawn: z.boolean(),
  mine: z.boolean(),
  answer: z.object({ taken: z.boolean(), note: z.string(), name: z.string(), day: Day }).nullable(),
})
export type OpinionView = z.infer<typeof OpinionView>

export const ConfirmView = z.object({
  cutoff: Day,
  version: z.number().describe('of the text'),
  printed: z.number(),
  unconfirmed: z.number().describe('printed figures that some office has yet to confirm'),
  offices: z.array(ConfirmOfficeView),
  opinions: z.array(OpinionView),
})
export type ConfirmView = z.infer<typeof ConfirmView>

const Numbered = z.object({ number: z.number() })
const signed = { signer: line('签字人', 40), day: Day }

export const getConfirmations = { summary: '各单位确认数字的情况和意见', params: OfYear, querystring: z.object({ cutoff: Day }), response: { 200: ConfirmView, ...refusals } } as const

export const askConfirmation = {
  summary: '请各单位确认报告里的数字', params: OfYear,
  body: z.object({ key, cutoff: Day, offices: z.array(office).min(1, '请至少选一个单位。').max(60), note }),
  response: { 200: Numbered, ...refusals },
} as const

export const confirmFigures = {
  summary: '一个单位确认自己的数字', params: OfYear,
  body: z.object({
    key, cutoff: Day, office, ...signed, note,
    figures: z.array(z.object({ id: figure, value: amount, numerator: amount, denominator: amount })).min(1, '请至少选一个数字。').max(1000)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, '同一个数字选了两次，请刷新页面后再试。').describe('as they were on the screen'),
  }),
  response: { 200: Numbered, ...refusals },
} as const

export const objectToReport = {
  summary: '对一个数字或者报告里的一句话提意见', params: OfYear,
  body: z.object({
    key, cutoff: Day, office, ...signed, reason: line('理由', 500),
    about: z.union([z.strictObject({ figure }), z.strictObject({ version: z.number().int().min(0).max(2_147_483_647), quote: line('有意见的原文', 300) })]),
  }),
  response: { 200: Numbered, ...refusals },
} as const

export const answerOpinion = {
  summary: '答复一条意见', params: OfYear,
  body: z.object({ key, cutoff: Day, of: number, taken: z.boolean(), note: line('采纳情况或者不采纳的理由', 500) }),
  response: { 200: Numbered, ...refusals },
} as const

export const withdrawConfirmation = {
  summary: '撤回确认，或者撤回还没有答复的意见', params: OfYear,
  body: z.object({ key, cutoff: Day, of: number, note }),
  response: { 200: Numbered, ...refusals },
} as const
