import { z } from 'zod'
import { InTown, line, Moment } from '../primitive.ts'
import { refusals } from '../refusal.ts'

/** As a browser makes it, with or without the dashes of a UUID. */
const key = z.string().regex(/^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/, '提交编号不对，请刷新页面后重新填写。')

const measure = z.string().min(1, '请选择口径。').max(120)
/** At most four dimensions are kept, and no list of choices is longer. */
const where = z.record(z.string().max(40), z.array(z.string().max(80)).min(1, '筛选的项目一个也没有选。').max(80)).refine((given) => Object.keys(given).length <= 4, '最多按四项筛选。')
const part = { measure, where: where.optional() }

const Counted = z.strictObject({ as: z.enum(['count', 'sum', 'distinct', 'stock', 'standing']), ...part })
const SumOf = z.strictObject({ as: z.literal('sum-of'), of: z.array(Counted).min(1, '请选择要相加的口径。').max(8, '最多八个口径相加。') })
const Side = z.discriminatedUnion('as', [Counted, SumOf])

/** How it is read: the closed list of aggregations, and nothing else. */
const ComposedReading = z.discriminatedUnion('as', [
  Counted, SumOf,
  z.strictObject({ as: z.literal('latest'), since: z.enum(['ever', 'period']), ...part }),
  z.strictObject({ as: z.literal('per'), every: z.enum(['month', 'quarter', 'year']), ...part }),
  z.strictObject({ as: z.literal('mean'), ...part }),
  z.strictObject({ as: z.literal('rate'), numerator: Side, denominator: Side }),
])

/** An indicator as it is composed. The words of units are the server's: one it does not know is refused. */
export const Composed = z.strictObject({
  title: line('指标名称', 40), unit: z.string().min(1, '请选择单位。').max(8), owner: line('归口单位', 40).optional(),
  part: z.number().int().min(1, '请选择用在报告的哪一部分。').max(5, '请选择用在报告的哪一部分。'), reading: ComposedReading,
})
export type Composed = z.infer<typeof Composed>

export const OwnIndicatorView = z.object({
  id: z.string(), version: z.number(), composed: Composed,
  note: z.string(), retired: z.boolean(),
  reading: z.string().describe('how it is read, in words'),
  broken: z.array(z.string()).describe('why it is not read; empty: it is'),
  ofCounty: z.boolean().describe('the county composed it for its towns'),
  name: z.string().describe('who made this version'), moment: Moment,
})
export type OwnIndicatorView = z.infer<typeof OwnIndicatorView>

export const listOwnIndicators = { summary: '自定的指标', params: InTown, response: { 200: z.array(OwnIndicatorView), ...refusals } } as const
export const ownIndicatorVersions = {
  summary: '一个自定指标的各版', params: InTown.extend({ id: z.string().max(60) }), response: { 200: z.array(OwnIndicatorView), ...refusals },
} as const

export const keepOwnIndicator = {
  summary: '新增、修改或停用自定指标', params: InTown,
  body: z.object({
    key, id: z.string().max(60).optional().describe('absent: a new one'), seen: z.number().int().min(0).max(100_000).describe('the version on the screen; 0 for a new one'),
    composed: Composed, note: z.string().trim().max(300, '说明最多三百字。').default(''), retired: z.boolean().default(false),
  }),
  response: { 200: z.object({ id: z.string(), version: z.number() }), ...refusals },
} as const

/** What it would be this year, before it is kept. */
export const tryOwnIndicator = {
  summary: '试算自定指标', params: InTown, body: z.object({ composed: Composed, from: z.iso.date(), to: z.iso.date() }),
  response: { 200: z.object({ shown: z.string(), numerator: z.string().nullable(), denominator: z.string().nullable(), records: z.number() }), ...refusals },
} as const

/** What indicators can be composed of: the measures of each kind of matter, and what each is kept by. */
export const ComposableView = z.object({
  definition: z.string(), title: z.string(), office: z.string(),
  measures: z.array(z.object({
    id: z.string(), title: z.string(), dimension: z.string(), units: z.array(z.string()).describe('words it may be shown in, the plain one first'),
    stands: z.boolean(), subject: z.boolean().describe('counts subjects apart from its entries'), ones: z.boolean().describe('every entry is one'), by: z.array(z.string()),
  })),
  dimensions: z.record(z.string(), z.object({ title: z.string(), choices: z.record(z.string(), z.string()).describe('empty: not narrowed here, such as villages') })),
})
export type ComposableView = z.infer<typeof ComposableView>
export const composable = { summary: '可以用来组合指标的口径', params: InTown, response: { 200: z.array(ComposableView), ...refusals } } as const
