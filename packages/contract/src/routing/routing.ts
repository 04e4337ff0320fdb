import { z } from 'zod'
import { Day, Id, InTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

const dutyKinds = { lead: '主办', assist: '配合', elsewhere: '不属本镇' } as const
const words = (label: string, most: number) => z.string().trim().max(most, `${label}最多 ${most} 个字。`)

/** One duty of the list. `unit`: the office that answers for it; `body`: whose it is, where it is none of the town's. */
export const DutyItem = z.object({
  number: words('编号', 60).min(1, '每一项都要有编号。'),
  item: words('事项', 300).min(1, '每一项都要写事项。'),
  basis: words('依据', 500),
  unit: words('承办单位', 60),
  kind: z.enum(['lead', 'assist', 'elsewhere']),
  body: words('归哪个部门', 100),
})
export type DutyItem = z.infer<typeof DutyItem>

/** Tried in order; what is empty does not narrow. `words`: any one of them stands in the text. `number`: the duty it goes by. */
export const RoutingRule = z.object({
  words: z.array(words('词', 30).min(1)).max(60, '一条规则最多 60 个词。'),
  kinds: z.array(words('类型', 40).min(1)).max(20),
  places: z.array(Id).max(100),
  unit: words('承办单位', 60).min(1, '每条规则都要选承办单位。'),
  number: words('清单编号', 60),
})
export type RoutingRule = z.infer<typeof RoutingRule>

/** The office the rules lead to, and why; or why they lead nowhere. Only a suggestion: a clerk decides. */
export const RouteSuggestion = z.object({
  /** The office; absent where no rule fits or none of those that fit may have it. */
  unit: z.object({ id: z.string(), name: z.string() }).optional(),
  /** Which rule, counted from 1. */
  rule: z.number().int().optional(),
  duty: DutyItem.optional(),
  /** The words of the rule that stand in the text. */
  found: z.array(z.string()),
  says: z.string(),
  /** Rules that fitted before it and were passed over, each with why. */
  passed: z.array(z.string()),
})
export type RouteSuggestion = z.infer<typeof RouteSuggestion>

export const RoutingView = z.object({
  years: z.array(z.number().int()),
  year: z.number().int(),
  duties: z.array(DutyItem),
  dutiesRevision: z.number().int(),
  rules: z.array(RoutingRule),
  rulesRevision: z.number().int(),
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  kinds: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Whether the asker may change it. */
  mayKeep: z.boolean(),
})
export type RoutingView = z.infer<typeof RoutingView>

export const DisputedCase = z.object({
  id: z.string(), heading: z.string(), since: Day, unit: z.string(), clause: z.string(),
  /** Who sent it there and has to answer; empty where nobody is left who could. */
  owner: z.string(),
  /** Upheld once and objected to again: a leader decides. */
  insisted: z.boolean(),
  unowned: z.boolean(),
})
export type DisputedCase = z.infer<typeof DisputedCase>

const Share = z.object({ title: z.string(), all: z.number().int(), wrong: z.number().int() })
export const RoutingCounts = z.object({ bySource: z.array(Share), byUnit: z.array(Share), byClause: z.array(z.object({ title: z.string(), times: z.number().int() })) })
export type RoutingCounts = z.infer<typeof RoutingCounts>

const inYear = z.object({ ...InTown.shape, year: z.coerce.number('年份不对。').int('年份不对。').min(2000, '年份不对。').max(2100, '年份不对。') })
const revision = z.number().int().min(0).max(2_147_483_647)

export const getRouting = {
  summary: '派单目录：履职事项清单和派单规则', params: InTown, querystring: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  response: { 200: RoutingView, ...refusals },
} as const

export const keepDuties = {
  summary: '保存一年的履职事项清单', params: inYear, body: z.object({ seen: revision, duties: z.array(DutyItem).max(2000, '一份清单最多 2000 项。') }),
  response: { 200: z.object({ revision }), ...refusals },
} as const

/** Nothing is kept by it: what was read comes back to be looked at and then kept. */
export const readDuties = {
  summary: '从电子表格读履职事项清单（只读，不保存）', params: inYear,
  response: { 200: z.object({ duties: z.array(DutyItem), troubles: z.array(z.string()) }), ...refusals },
} as const

export const keepRules = {
  summary: '保存派单规则', params: InTown, body: z.object({ seen: revision, rules: z.array(RoutingRule).max(500, '最多 500 条规则。') }),
  response: { 200: z.object({ revision }), ...refusals },
} as const

/** In the body, so that no text of an order stands in an address. */
export const suggestRoute = {
  summary: '试一试：这段文字该派给谁', params: InTown,
  body: z.object({ text: z.string().max(20_000, '文字太长，最多 2 万字。'), kind: z.string().max(40).optional(), place: Id.optional(), against: z.array(z.string().max(60)).max(10).optional() }),
  response: { 200: RouteSuggestion, ...refusals },
} as const

export const suggestCaseRoute = { summary: '这一件该派给谁', params: z.object({ id: Id }), response: { 200: RouteSuggestion, ...refusals } } as const

export const listDisputed = { summary: '派单有异议的工单', params: InTown, response: { 200: z.array(DisputedCase), ...refusals } } as const

export const countRouting = { summary: '派错的统计：按渠道、单位、条款', params: inYear, response: { 200: RoutingCounts, ...refusals } } as const

/** What a duty is to the town, in words. */
export function dutyKindTitle(kind: DutyItem['kind']): string {
  return dutyKinds[kind]
}
