import { z } from 'zod'
import { Day, Done, Id, InTown, line, Moment, OneInTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'
import { ImportLine, ImportMapping, ImportView } from './imports.ts'

const TakenKind = z.enum(['missing', 'state', 'deadline', 'day', 'field'])
export const DifferingKind = z.enum([...TakenKind.options, 'extra'])
export type DifferingKind = z.infer<typeof DifferingKind>

/** How many rows there are of each kind; `same` pairs differ in nothing. */
export const ReconcileCounts = z.object({
  rows: z.number(), bad: z.number(), theirs: z.number(), ours: z.number(), same: z.number(),
  missing: z.number(), extra: z.number(), state: z.number(), deadline: z.number(), day: z.number(), field: z.number(),
})
export type ReconcileCounts = z.infer<typeof ReconcileCounts>

/** A list of the platform above, as it stands among those held against ours before. */
export const ReconciliationLine = ImportLine.extend({ held: z.object({ compared: Moment, from: Day, to: Day, counts: ReconcileCounts }).optional() })
export type ReconciliationLine = z.infer<typeof ReconciliationLine>

/** One row of the difference of the two counts, with its reason; +1: we count one more. */
export const CountLine = z.object({ sign: z.union([z.literal(1), z.literal(-1)]), reason: z.string(), says: z.string(), number: z.string(), line: z.number().optional(), caseId: z.string().optional() })
export type CountLine = z.infer<typeof CountLine>

export const DifferingRow = z.object({
  line: z.number().optional(), number: z.string(), caseId: z.string().optional(), kinds: z.array(DifferingKind),
  differences: z.array(z.object({ kind: DifferingKind, title: z.string(), theirs: z.string(), ours: z.string() })),
  note: z.string().optional(), state: z.string().optional(), day: z.string().optional(),
})
export type DifferingRow = z.infer<typeof DifferingRow>

export const ReconcilePreview = z.object({
  kinds: z.array(TakenKind), opens: z.number(), moves: z.number(), acts: z.number(),
  rows: z.array(z.object({
    line: z.number(), number: z.string(), caseId: z.string().optional(), notes: z.array(z.string()),
    steps: z.array(z.object({ title: z.string(), day: z.string(), dayFrom: z.enum(['list', 'later', 'today']), fields: z.array(z.object({ title: z.string(), shown: z.string() })) })),
  })),
  refused: z.array(z.object({ line: z.number(), number: z.string(), caseId: z.string().optional(), says: z.string() })),
  refusedCount: z.number(),
})
export type ReconcilePreview = z.infer<typeof ReconcilePreview>

export const ReconcileView = z.object({
  import: ImportView,
  held: z.object({
    compared: Moment, from: Day, to: Day, scope: z.array(z.string()), counts: ReconcileCounts,
    unseen: z.number().describe('cases of the period outside the duties of whoever asks; not among ours'),
    reasons: z.array(z.object({ reason: z.string(), sign: z.union([z.literal(1), z.literal(-1)]), says: z.string(), count: z.number() })),
    lines: z.array(CountLine).describe('the first of them; the signs of all add up to ours less theirs'), lineCount: z.number(),
  }).optional(),
  preview: ReconcilePreview.optional(),
})
export type ReconcileView = z.infer<typeof ReconcileView>

const answer = { response: { 200: ReconcileView, ...refusals } } as const

export const listReconciliations = {
  summary: '对过的账', params: InTown, querystring: z.object({ after: Id.optional() }),
  response: { 200: z.object({ lists: z.array(ReconciliationLine), next: Id.nullable() }), ...refusals },
} as const
export const getReconciliation = { summary: '一次对账', params: OneInTown, ...answer } as const
export const compareList = { summary: '对账，不登记', params: OneInTown, body: z.object({ mapping: ImportMapping }), ...answer } as const
export const listDiffering = {
  summary: '对不上的行', params: OneInTown,
  querystring: z.object({ kind: DifferingKind.optional(), after: z.coerce.number().int().min(0).max(1_000_000).default(0) }),
  response: { 200: z.object({ rows: z.array(DifferingRow), next: z.number().nullable() }), ...refusals },
} as const
export const getDifferenceFile = { summary: '下载对账结果', params: OneInTown } as const
export const previewTakeOver = {
  summary: '预览接过来的', params: OneInTown,
  body: z.object({ kinds: z.array(TakenKind).min(1).max(5), lines: z.array(z.number().int().min(1).max(100_000)).min(1).max(50_000).optional() }), ...answer,
} as const
export const takeOver = { summary: '接过来', params: OneInTown, body: z.object({}), ...answer } as const
export const undoTakeOver = { summary: '撤销接过来的', params: OneInTown, body: z.object({ reason: line('理由', 200) }), ...answer } as const
export const cancelReconciling = { summary: '取消正在做的', params: OneInTown, body: z.object({}), response: { 200: Done, ...refusals } } as const
