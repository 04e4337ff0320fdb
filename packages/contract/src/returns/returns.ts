import { z } from 'zod'
import { Declared } from '../declared.ts'
import { Day, Done, Id, InTown, line, Moment, OneInTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份请写成 2026-03 这样。')
const InMonth = z.object({ town: InTown.shape.town, month })
const InReturn = z.object({ town: InTown.shape.town, month, village: Id })

/** How many, as whole numbers; nought is said and never left out. */
const count = (label: string, most = 9999) => z.number(`请填写${label}，没有填0。`).int(`${label}要填整数。`).min(0, `${label}不能小于0。`).max(most, `${label}最多${most}。`)

export const ReturnNumbers = z.object({
  found: count('本月发现'),
  resolved: count('本月化解'),
  still: count('还没有化解'),
  incidents: count('群体性事件', 99),
  note: z.string().trim().max(200, '备注最多200个字。').optional(),
})
export type ReturnNumbers = z.infer<typeof ReturnNumbers>

/** One village of one month. `state` is the definition's; `none`: the village is not on the list of this month. */
export const ReturnLine = z.object({
  village: Id,
  name: z.string(),
  /** null: not opened. */
  case: Id.nullable(),
  state: z.enum(['none', 'owed', 'filed', 'back', 'locked', 'missed']),
  /** Came in after its day, or has not come in and the day is over. */
  late: z.boolean(),
  nought: z.boolean(),
  opening: z.number().nullable(),
  found: z.number().nullable(),
  resolved: z.number().nullable(),
  still: z.number().nullable(),
  incidents: z.number().nullable(),
  note: z.string(),
  /** Why it was sent back. */
  reason: z.string(),
  /** By a link, entered by the office for the village, or by the village itself at its own desk. */
  way: z.enum(['link', 'entered', 'desk']).nullable(),
  position: z.number(),
  /** Persons registered to report for it. */
  contacts: z.array(z.object({ id: Id, name: z.string() })),
  /** There is a link that counts. */
  linked: z.boolean(),
})
export type ReturnLine = z.infer<typeof ReturnLine>

const Sums = z.object({
  opening: z.number(), found: z.number(), resolved: z.number(), closing: z.number(), incidents: z.number(), villages: z.number(), missing: z.number(),
})

export const ReturnMonth = z.object({
  month,
  /** Up to which day it is in time, and by what. */
  due: Day,
  rule: z.object({ id: z.string(), law: z.string(), statutory: z.boolean() }),
  /** null: the month is not opened. */
  sweep: z.object({ id: Id, state: z.enum(['open', 'merged', 'confirmed', 'locked']), position: z.number(), merged: Sums.nullable() }).nullable(),
  lines: z.array(ReturnLine),
  /** As the returns say now; a village that did not report carries its open ones over. */
  sums: Sums,
  /** To be put into the group: it names the villages that did not report, and nobody. */
  reminder: z.string(),
  /** May this person do anything here. */
  mayAct: z.boolean(),
})
export type ReturnMonth = z.infer<typeof ReturnMonth>

/** A line of a group chat, as it was understood. */
export const ChainLine = z.object({
  village: Id,
  name: z.string(),
  found: z.number().nullable(),
  resolved: z.number().nullable(),
  still: z.number().nullable(),
  incidents: z.number().nullable(),
  nought: z.boolean(),
  corrected: z.boolean(),
  text: z.string(),
  /** The name at the end of the line, if there is one. */
  person: z.string(),
  /** Why it cannot be taken as it is. */
  trouble: z.string(),
})
export type ChainLine = z.infer<typeof ChainLine>
export const ChainRead = z.object({ lines: z.array(ChainLine), unknown: z.array(z.string()), missing: z.array(z.object({ village: Id, name: z.string() })) })
export type ChainRead = z.infer<typeof ChainRead>

const key = z.uuid('这次提交没有编号，请刷新页面后重试。')
const who = line('由谁报的', 30)
/** Where a link leads. The address is told once more whenever it is asked for; it carries no personal data. */
export const ReturnLinkView = z.object({ village: Id, name: z.string(), address: z.string(), qr: z.string().describe('SVG'), ends: Moment })
export type ReturnLinkView = z.infer<typeof ReturnLinkView>

const answer = { 200: ReturnMonth, ...refusals }
export const getReturnMonth = { summary: '村级月报：一个月', params: InMonth, response: answer } as const
export const openReturnMonth = { summary: '开账：各村列入应报', params: InMonth, body: z.object({}), response: answer } as const
export const enterReturn = {
  summary: '代村里录一份月报', params: InReturn,
  body: ReturnNumbers.extend({ key, enteredFor: who, sheet: z.array(Id).max(9, '照片最多9张。').optional(), after: z.number().int().optional(), declared: Declared }), response: answer,
} as const
export const enterReturns = {
  summary: '把接龙里认出来的录入', params: InMonth,
  body: z.object({ key, returns: z.array(ReturnNumbers.extend({ village: Id, enteredFor: who })).min(1, '没有可以录入的。').max(500, '一次最多500个村。'), declared: Declared }),
  response: { 200: z.object({ month: ReturnMonth, refused: z.array(z.object({ village: Id, name: z.string(), says: z.string() })) }), ...refusals },
} as const
export const readChain = { summary: '认接龙', params: InMonth, body: z.object({ text: z.string().max(20_000, '接龙太长，请分几次粘贴。') }), response: { 200: ChainRead, ...refusals } } as const
export const sendBackReturn = { summary: '退回月报', params: InReturn, body: z.object({ key, reason: line('退回的原因', 200) }), response: answer } as const
export const stepSweep = {
  summary: '汇总、确认、退回重新汇总、锁定', params: InMonth,
  body: z.object({ key, step: z.enum(['merge', 'confirm', 'redo', 'lock']), reason: z.string().trim().max(200, '原因最多200个字。').optional() }), response: answer,
} as const
export const makeReturnLinks = {
  summary: '做报送链接', params: InMonth, body: z.object({ villages: z.array(Id).max(500).optional(), origin: z.string().max(200).regex(/^https?:\/\/[^/\s]+$/, '网址不对，请刷新页面后重试。') }), response: { 200: z.object({ links: z.array(ReturnLinkView) }), ...refusals },
} as const
export const revokeReturnLinks = { summary: '停用报送链接', params: InReturn, body: z.object({}), response: answer } as const
export const addReturnContact = {
  summary: '登记报送人', params: InTown, body: z.object({ village: Id, name: line('姓名', 30), phone: line('手机号码', 30) }), response: { 200: z.object({ id: Id }), ...refusals },
} as const
export const removeReturnContact = { summary: '取消报送人', params: OneInTown, body: z.object({}), response: { 200: Done, ...refusals } } as const
