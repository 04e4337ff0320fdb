import { z } from 'zod'
import { Day, Id, InTown, Moment } from '../primitive.ts'
import { refusals } from '../refusal.ts'
import { getDraft } from './draft.ts'

const OfYear = getDraft.params
const kind = z.enum(['upward', 'public'])
const count = z.number().int().min(0).max(2_147_483_647)

/** What is filled in with a step. `basis`: why it has to be; null where it may be left empty. */
const Field = z.object({ id: z.string(), title: z.string(), kind: z.enum(['line', 'text', 'day', 'address']), basis: z.string().nullable() })

const Step = z.object({
  id: z.string(),
  title: z.string(),
  editions: z.array(kind),
  editionRequired: z.boolean(),
  says: z.array(Field),
  open: z.boolean().describe('may be taken now, by whoever holds a post for it'),
})

/** The last day of a step by a rule. `apart`: days early or left; below nought late. */
const Due = z.object({
  day: Day, says: z.string().describe('the rule with its article, and whether it is law or a local setting'), statutory: z.boolean(), done: Day.nullable(), apart: z.number(),
})

export const WayStepView = Step.extend({
  state: z.enum(['done', 'next', 'later']),
  taken: z.array(z.number()).describe('numbers in `taken`'),
  due: Due.nullable(),
})
export type WayStepView = z.infer<typeof WayStepView>

export const TakenStepView = z.object({
  number: z.number(), step: z.string(), title: z.string(), edition: z.number().nullable(), day: Day,
  said: z.array(z.object({ id: z.string(), title: z.string(), value: z.string() })),
  name: z.string(), post: z.string(), moment: Moment,
})
export type TakenStepView = z.infer<typeof TakenStepView>

export const WayView = z.object({
  year: z.number(),
  state: z.enum(['not-begun', 'under-way', 'sent', 'received', 'returned', 'accepted']),
  last: z.number().describe('the number of the last step; sent back with the next one'),
  sends: z.number(),
  returned: TakenStepView.nullable().describe('the return that is not answered yet'),
  steps: z.array(WayStepView),
  correct: Step,
  county: z.array(Step),
  taken: z.array(TakenStepView).describe('in the order they were taken'),
  editions: z.array(z.object({ number: z.number(), kind, cutoff: Day, draftVersion: z.number(), hash: z.string(), name: z.string(), moment: Moment })).describe('the latest first'),
  told: z.array(z.string()),
})
export type WayView = z.infer<typeof WayView>

export const getReportWay = { summary: '年度报告走到哪一步', params: OfYear, response: { 200: WayView, ...refusals } } as const

const edition = z.union([z.object({ number: count.min(1) }), z.object({ freeze: z.object({ kind, cutoff: Day }) })]).nullable()

export const StepAsked = z.object({
  step: z.string().min(1).max(20),
  day: Day,
  said: z.record(z.string().max(20), z.string().max(2000, '最多两千字。')),
  edition,
  seen: count.describe('the number of the last step on the screen; 0: none'),
  key: z.uuid('这次提交没有编号，请刷新页面后重试。'),
})
export type StepAsked = z.infer<typeof StepAsked>

const Taken = z.object({ number: z.number(), edition: z.number().nullable() })

export const takeReportStep = { summary: '年度报告走一步', params: OfYear, body: StepAsked, response: { 200: Taken, ...refusals } } as const
export const takeCountyStep = { summary: '县里收到、退回或者接受年度报告', params: OfYear, body: StepAsked, response: { 200: Taken, ...refusals } } as const

const Line = z.object({ step: z.string().max(20), title: z.string().max(40).optional() })

export const CountyWayView = z.object({
  version: z.number().describe('0: never set'),
  fromYear: z.number().nullable(),
  lines: z.array(Line),
  steps: z.array(z.object({ id: z.string(), title: z.string(), always: z.boolean() })).describe('all there are to choose from, in their usual order'),
  earlier: z.array(z.object({ version: z.number(), fromYear: z.number(), note: z.string(), name: z.string(), moment: Moment, titles: z.array(z.string()) })),
})
export type CountyWayView = z.infer<typeof CountyWayView>

export const getCountyWay = { summary: '县里要求的报告流程', params: InTown, querystring: z.object({ year: OfYear.shape.year }), response: { 200: CountyWayView, ...refusals } } as const

export const setCountyWay = {
  summary: '设定报告流程',
  params: InTown,
  body: z.object({
    fromYear: OfYear.shape.year, lines: z.array(Line).min(1).max(20, '流程最多 20 步。'), note: z.string().trim().max(200, '说明最多 200 个字。'),
    seen: count.describe('the version on the screen'), key: Id,
  }),
  response: { 200: z.object({ version: z.number() }), ...refusals },
} as const
