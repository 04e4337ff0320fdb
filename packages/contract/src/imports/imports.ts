import { z } from 'zod'
import { Day, Done, Id, InTown, line, Moment, OneInTown } from '../primitive.ts'
import { DeclaredYes } from '../declared.ts'
import { refusals } from '../refusal.ts'

const row = z.number().int().min(1).max(100_000)
const word = z.string().max(200)

/** What a column is read as: a field of an act, or the act's day (`@day`); of a person or of rows, a part of the field. */
export const ImportTarget = z.object({ act: z.string().max(60), field: z.string().max(60), part: z.string().max(60).optional() })
export type ImportTarget = z.infer<typeof ImportTarget>

/** How one sheet is read. Columns from 0, rows of the sheet from 1. */
export const ImportMapping = z.object({
  sheet: z.string().max(200),
  header: z.object({ from: row, to: row }).refine(({ from, to }) => from <= to && to - from < 10, '表头的行号不对。'),
  year: z.number('年份请写成 2026 这样。').int().min(1950, '年份请写成 2026 这样。').max(2199, '年份请写成 2026 这样。').optional().describe('for days written without a year'),
  period: z.object({ from: Day, to: Day }).optional().describe('in which every opening day has to lie'),
  columns: z.array(z.object({ column: z.number().int().min(0).max(500), target: ImportTarget, inTenThousands: z.boolean().optional(), fillDown: z.boolean().optional() })).max(200),
  constants: z.array(z.object({ target: ImportTarget, text: z.string().max(500) })).max(100).default([]),
  words: z.array(z.object({ field: z.string().max(60), part: z.string().max(60).optional(), word, key: z.string().max(100) })).max(2000).default([]),
})
export type ImportMapping = z.infer<typeof ImportMapping>

/** Numbers of a check, and of what was then done. */
export const ImportCounts = z.object({
  rows: z.number(), good: z.number(), badRows: z.number(), badCells: z.number(), hints: z.number(), skipped: z.number(), formulas: z.number(), acts: z.number(),
  cases: z.number().optional(), moved: z.number().optional(), struck: z.number().optional(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

const lineShape = {
  id: Id,
  definition: z.string(),
  definitionTitle: z.string(),
  name: z.string(),
  size: z.number(),
  by: z.string(),
  moment: Moment,
  state: z.enum(['uploaded', 'checked', 'done', 'undone']),
  counts: ImportCounts.optional(),
  committed: Moment.nullable(),
  undone: Moment.nullable(),
  undoneBy: z.string().nullable(),
  reason: z.string().nullable(),
}
export const ImportLine = z.object(lineShape)
export type ImportLine = z.infer<typeof ImportLine>

/** A bad cell; where the whole row is refused, no column is named. */
export const ImportBadCell = z.object({ line: z.number(), letter: z.string().optional(), heading: z.string().optional(), text: z.string(), says: z.string() })
export type ImportBadCell = z.infer<typeof ImportBadCell>

export const ImportTargetSpec = z.object({
  act: z.string(), actTitle: z.string(), field: z.string(), part: z.string().optional(), title: z.string(), kind: z.string(), required: z.boolean(),
  choices: z.record(z.string(), z.string()).optional(), roster: z.string().optional(),
})
export type ImportTargetSpec = z.infer<typeof ImportTargetSpec>

/** One import, with what was found in its file for whoever uploaded it. */
export const ImportView = z.object({
  ...lineShape,
  mine: z.boolean(),
  left: z.array(z.object({ line: z.number(), caseId: z.string(), says: z.string() })),
  run: z.object({
    kind: z.enum(['check', 'commit', 'undo', 'preview']), done: z.number(), total: z.number(), ended: z.boolean(),
    broken: z.boolean().describe('broken off; nothing of it is there'), says: z.string().nullable(),
  }).optional(),
  found: z.object({
    sheets: z.array(z.object({ name: z.string(), rows: z.number() })),
    sheet: z.string(),
    header: z.object({ from: z.number(), to: z.number() }),
    columns: z.array(z.object({ letter: z.string(), heading: z.string(), samples: z.array(z.string()) })),
    proposed: ImportMapping,
    from: z.string().optional().describe('the saved mapping the proposal is made of'),
  }).optional(),
  mapping: ImportMapping.optional(),
  checked: z.object({
    words: z.array(z.object({ target: ImportTarget, word: z.string(), cells: z.number(), suggested: z.string().optional() })),
    first: z.array(z.object({ line: z.number(), acts: z.array(z.object({ title: z.string(), day: z.string(), fields: z.array(z.object({ title: z.string(), shown: z.string() })) })) })),
    hints: z.array(z.object({ line: z.number(), says: z.string() })),
    skipped: z.array(z.object({ line: z.number(), why: z.enum(['total', 'heading', 'note']) })),
  }).optional(),
  targets: z.array(ImportTargetSpec),
  saved: z.array(z.object({ name: z.string(), by: z.string(), moment: Moment })),
  same: Moment.optional().describe('the same file was taken over then'),
})
export type ImportView = z.infer<typeof ImportView>

export const uploadImport = {
  summary: '上传要导入的台账', params: InTown, querystring: z.object({ definition: z.string().max(80), purpose: z.enum(['import', 'reconcile']).default('import').describe('reconcile: held against ours'), declared: DeclaredYes.optional() }), response: { 200: ImportView, ...refusals },
} as const
export const listImports = {
  summary: '导入过的台账', params: InTown, querystring: z.object({ after: Id.optional() }),
  response: { 200: z.object({ imports: z.array(ImportLine), next: Id.nullable() }), ...refusals },
} as const
export const getImport = { summary: '一次导入', params: OneInTown, response: { 200: ImportView, ...refusals } } as const
export const readImport = {
  summary: '换一张表、换表头行或换一套保存的对应关系',
  params: OneInTown,
  body: z.object({ sheet: z.string().max(200).optional(), header: ImportMapping.shape.header.optional(), saved: z.string().max(60).optional() }),
  response: { 200: ImportView, ...refusals },
} as const
export const checkImport = { summary: '检查，不登记', params: OneInTown, body: z.object({ mapping: ImportMapping }), response: { 200: ImportView, ...refusals } } as const
export const listBadCells = {
  summary: '不能导入的格子', params: OneInTown, querystring: z.object({ after: z.coerce.number().int().min(0).max(1_000_000).default(0) }),
  response: { 200: z.object({ bad: z.array(ImportBadCell), next: z.number().nullable() }), ...refusals },
} as const
export const getBadRows = { summary: '下载不能导入的行', params: OneInTown } as const
export const keepImportMapping = { summary: '保存对应关系', params: OneInTown, body: z.object({ name: line('名称') }), response: { 200: Done, ...refusals } } as const
export const commitImport = { summary: '导入', params: OneInTown, body: z.object({ goodOnly: z.boolean().default(false) }), response: { 200: ImportView, ...refusals } } as const
export const undoImport = { summary: '撤销整次导入', params: OneInTown, body: z.object({ reason: line('理由', 200) }), response: { 200: ImportView, ...refusals } } as const
