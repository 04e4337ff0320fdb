import { z } from 'zod'
import { refusals } from '../refusal.ts'

const day = z.iso.date()
const period = { town: z.coerce.number().int(), from: day, to: day, cutoff: day.optional() }

export const FigureView = z.object({
  id: z.string(),
  zh: z.string(),
  value: z.string().nullable().describe('decimal in the display unit; null where a rate divides by nothing, or nothing is recorded'),
  absent: z.string().describe('what is shown where there is no value'),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  unit: z.string(),
  grades: z.array(z.enum(['record', 'import', 'supply'])),
  asOf: z.object({ seq: z.number(), moment: z.string().nullable() }),
  part: z.number(),
})
export type FigureView = z.infer<typeof FigureView>

/** What a board puts beside a figure: where it belongs, and the same days a year earlier as the books say today. */
const BesideFigure = z.object({
  kind: z.string().describe('the title of what it counts'),
  office: z.string().describe('the office that handles it; empty: whichever registered it'),
  before: z.string().nullable().describe('the value of the same days a year earlier'),
  change: z.string().nullable().describe('now less then, in the unit; null where one of the two is missing, or a difference says nothing, as between ranks'),
})
export const BoardFigure = FigureView.extend({ beside: BesideFigure.optional().describe('only where asked for') })
export type BoardFigure = z.infer<typeof BoardFigure>

export const findFigures = {
  summary: '各项指标',
  querystring: z.object({ ...period, beside: z.literal('yes').optional().describe('with where each figure belongs, and last year beside it') }),
  response: { 200: z.array(BoardFigure), ...refusals },
}

/** They take longer than all figures together: a page shows those first. */
export const countFigureRecords = {
  summary: '各项指标由多少条记录组成',
  querystring: z.object(period),
  response: { 200: z.record(z.string(), z.number()).describe('by figure; of a county none: its records are its towns’'), ...refusals },
}

const RecordBehind = z.object({ id: z.string(), town: z.number(), heading: z.string(), amount: z.string(), day })

export const ReceiptView = z.object({
  figure: FigureView.extend({ records: z.number() }),
  definition: z.object({ hash: z.string().nullable(), reading: z.string() }),
  from: day,
  to: day,
  cutoff: day,
  digest: z.string().nullable().describe('null for a county: what it adds up is digested town by town'),
  records: z.array(RecordBehind),
  history: z.array(RecordBehind).optional().describe('of a latest entry, those before it, the last first'),
  hidden: z.number().describe('records behind the figure that this reader may not see'),
  next: z.string().nullable(),
  /** Of a county: what each of its towns has, to be opened there. */
  towns: z.array(z.object({
    town: z.number(), name: z.string(), value: z.string().nullable(), absent: z.string(), numerator: z.string().nullable(), denominator: z.string().nullable(), records: z.number(),
  })).optional(),
})
export type ReceiptView = z.infer<typeof ReceiptView>

export const getReceipt = {
  summary: '打开一个数',
  params: z.object({ figure: z.string() }),
  querystring: z.object({ ...period, part: z.enum(['numerator', 'denominator']).optional(), version: z.coerce.number().int().min(1).max(100_000).optional().describe('of an indicator composed here, as an earlier version read it'), after: z.uuid('页码不对，请从第一页重新打开。').optional() }),
  response: { 200: ReceiptView, ...refusals },
}

export const ClosingView = z.object({ id: z.string(), from: day, to: day, cutoff: day, seq: z.number(), moment: z.string(), note: z.string() })
export type ClosingView = z.infer<typeof ClosingView>

export const findClosings = { summary: '封过的账', querystring: z.object({ town: z.coerce.number().int() }), response: { 200: z.array(ClosingView), ...refusals } }
export const closePeriod = {
  summary: '封账',
  body: z.object({ town: z.number().int(), from: day, to: day, cutoff: day, note: z.string().max(200).default('') }),
  response: { 200: ClosingView, ...refusals },
}

/** A closed figure against the same figure now, each difference by its class. */
export const ComparedFigure = z.object({
  id: z.string(),
  zh: z.string(),
  unit: z.string(),
  absent: z.string(),
  closed: z.string().nullable(),
  recomputed: z.string().nullable(),
  same: z.boolean(),
  now: z.string().nullable(),
  corrected: z.string(),
  late: z.string(),
  newlyMeasured: z.string(),
  matured: z.string(),
  records: z.array(z.object({ id: z.string(), class: z.string(), amount: z.string() })),
})
export type ComparedFigure = z.infer<typeof ComparedFigure>
export const compareClosing = {
  summary: '封账时和现在对比',
  params: z.object({ id: z.uuid() }),
  querystring: z.object({ town: z.coerce.number().int() }),
  response: { 200: z.object({ closing: ClosingView, figures: z.array(ComparedFigure) }), ...refusals },
}
