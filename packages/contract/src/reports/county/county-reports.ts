import { z } from 'zod'
import { Day, Done, Id, InTown, line } from '../../primitive.ts'
import { refusals } from '../../refusal.ts'
import { CrossCheckView } from '../cross-checks.ts'
import { ParagraphView } from '../report.ts'

const year = z.coerce.number('年度不对。').int('年度不对。').min(2000, '年度不对。').max(2199, '年度不对。')
/** The county in `town`, and a year of its towns' reports. */
export const OfCountyYear = InTown.extend({ year })
/** One of its towns in `below`. */
const OfCountyTown = OfCountyYear.extend({ below: InTown.shape.town })

const CountyStandingWord = z.enum(['not-sent', 'sent', 'received', 'returned', 'sent-again', 'accepted'])

export const CountyCheckView = z.object({
  id: z.string(), title: z.string(), holds: z.boolean(), says: z.string(),
  quotes: z.array(z.string()).describe('sentences of the report where it was found'),
})

const Alike = z.object({ alike: z.number(), of: z.number().describe('sentences of this report that may be compared') })

export const DueOfCounty = z.object({
  step: z.string(), title: z.string(), day: Day, says: z.string().describe('the rule with its article, and whether it is law or a local setting'), statutory: z.boolean(),
})

/** How a thing with a last day was done: `apart` above nought are days early, below nought days late; of what is not done, as of today. */
const Kept = z.object({ done: Day.nullable(), apart: z.number() })

export const CountyTownView = z.object({
  id: z.number(),
  name: z.string(),
  standing: CountyStandingWord,
  sent: Kept.nullable().describe('null: no rule sets a day'),
  lastSent: Day.nullable(),
  published: Kept.nullable(),
  address: z.string().nullable(),
  seen: z.number().describe('the last step on the screen; sent back with an act'),
  open: z.array(z.enum(['received', 'returned', 'accepted'])),
  edition: z.object({ number: z.number(), cutoff: Day }).nullable(),
  returns: z.array(z.object({ day: Day, comments: z.string() })),
  corrections: z.array(z.object({ day: Day, note: z.string() })),
  checks: z.array(CountyCheckView).describe('none: nothing was sent'),
  lastYear: Alike.nullable().describe('null: nothing was sent for the year before'),
  neighbour: Alike.extend({ town: z.number(), name: z.string() }).nullable().describe('the town whose report this year is likest'),
  crossChecks: z.object({ broken: z.number(), of: z.number() }).nullable(),
  certain: z.number().nullable().describe('findings of the proofreader that are certain; null: not proofread since it was sent'),
  findings: z.object({ unanswered: z.number(), of: z.number() }),
  bodies: z.object({ apart: z.number(), missing: z.number().describe('not in the report that was sent'), of: z.number() }),
  link: z.object({ address: z.string(), day: Day, found: z.enum(['report', 'other-page', 'fault', 'not-reached', 'not-allowed']), says: z.string() }).nullable(),
  reminded: Day.nullable(),
})
export type CountyTownView = z.infer<typeof CountyTownView>

export const CountyReportsView = z.object({ year: z.number(), dues: z.array(DueOfCounty), towns: z.array(CountyTownView), mayKeep: z.boolean() })
export type CountyReportsView = z.infer<typeof CountyReportsView>
export const getCountyReports = { summary: '全县各乡镇的年度报告', params: OfCountyYear, response: { 200: CountyReportsView, ...refusals } } as const

/** What of a town's report the county has in hand: the text that was sent, and what was looked at in it. */
export const CountyTownReport = z.object({
  town: z.object({ id: z.number(), name: z.string() }),
  edition: z.object({ number: z.number(), cutoff: Day }),
  title: z.string(),
  paragraphs: z.array(ParagraphView),
  files: z.array(z.enum(['docx', 'pdf', 'html', 'text'])),
  checks: z.array(CountyCheckView),
  crossChecks: z.array(CrossCheckView),
  likeness: z.array(Alike.extend({ town: z.number(), name: z.string(), year: z.number() })).describe('held against last year’s own, then against every other town’s, by name'),
  steps: z.array(z.object({ number: z.number(), title: z.string(), day: Day, edition: z.number().nullable(), says: z.string() })),
})
export type CountyTownReport = z.infer<typeof CountyTownReport>
export const getCountyTownReport = { summary: '一个乡镇报来的年度报告', params: OfCountyTown, response: { 200: CountyTownReport, ...refusals } } as const
export const getCountyTownFile = { summary: '下载乡镇报来的年度报告', params: OfCountyTown, querystring: z.object({ as: z.enum(['docx', 'pdf', 'html', 'text']) }) } as const

export const LikePairs = z.object({ alike: z.number(), of: z.number(), pairs: z.array(z.object({ here: z.string(), there: z.string(), percent: z.number() })) })
export type LikePairs = z.infer<typeof LikePairs>
export const getLikePairs = {
  summary: '两份报告相像的句子', params: OfCountyTown, querystring: z.object({ with: InTown.shape.town, withYear: year }), response: { 200: LikePairs, ...refusals },
} as const

export const CountyProofread = z.object({ certain: z.number(), likely: z.number(), findings: z.array(z.object({ quote: z.string(), message: z.string() })) })
export type CountyProofread = z.infer<typeof CountyProofread>
export const proofreadCountyTown = { summary: '校对乡镇报来的年度报告', params: OfCountyTown, response: { 200: CountyProofread, ...refusals } } as const

const key = z.uuid('这次提交没有编号，请刷新页面后重试。')
const seen = z.number().int().min(0).max(100_000)

export const takeCountySteps = {
  summary: '登记收到、退回、接受；收到可以几个乡镇一起登记',
  params: OfCountyYear,
  body: z.object({
    step: z.enum(['received', 'returned', 'accepted'], '没有这一步，请刷新页面后再试。'), day: Day,
    said: z.string().trim().max(4000, '意见最多四千字。'),
    towns: z.array(z.object({ town: InTown.shape.town, seen, key })).min(1, '请至少选一个乡镇。').max(200, '一次最多 200 个乡镇。'),
  }),
  response: { 200: z.object({ taken: z.array(z.number()), refused: z.array(z.object({ town: z.number(), says: z.string() })) }), ...refusals },
} as const

export const lookAtLink = { summary: '查看公开的网址能不能打开', params: OfCountyTown, response: { 200: CountyTownView.shape.link.unwrap(), ...refusals } } as const

export const remindTown = { summary: '提醒还没有报的乡镇', params: OfCountyTown, response: { 200: Done, ...refusals } } as const

/** A finding of an inspection about a town, and what the town says was done. */
export const InspectionFindingView = z.object({
  id: Id, day: Day, source: z.string(), says: z.string(),
  answer: z.object({
    says: z.string(), quote: z.string().nullable(),
    inSent: z.boolean().nullable().describe('the paragraph named stands in what was sent up; null: none was named, or nothing was sent'),
  }).nullable(),
})
export type InspectionFindingView = z.infer<typeof InspectionFindingView>

export const CountyFindings = z.array(z.object({ town: z.number(), name: z.string(), findings: z.array(InspectionFindingView) }))
export type CountyFindings = z.infer<typeof CountyFindings>
export const listCountyFindings = { summary: '全县各乡镇的督察反馈', params: OfCountyYear, response: { 200: CountyFindings, ...refusals } } as const

export const addInspectionFinding = {
  summary: '登记一条督察反馈', params: OfCountyTown,
  body: z.object({ key, day: Day, source: line('哪一次督察', 60), says: line('反馈的问题', 1000) }), response: { 200: Done, ...refusals },
} as const

const OfYear = InTown.extend({ year })
export const TownFindings = z.object({ findings: z.array(InspectionFindingView), returns: z.array(z.object({ day: Day, comments: z.string() })), mayAnswer: z.boolean() })
export type TownFindings = z.infer<typeof TownFindings>
export const listTownFindings = { summary: '县里对本镇的督察反馈', params: OfYear, response: { 200: TownFindings, ...refusals } } as const

export const answerFinding = {
  summary: '答复一条督察反馈', params: OfYear.extend({ id: Id }),
  body: z.object({ key, says: line('怎么改的', 1000), block: z.string().min(1).max(60).nullable(), quote: z.string().trim().max(4000).nullable() }), response: { 200: Done, ...refusals },
} as const
