import type { Definition } from '@zhenzhi/kernel'
import type { WrittenCell } from '../../outside/spreadsheet/book.ts'
import { writeBook } from '../../outside/spreadsheet/run-book-job.ts'
import type { ReconcileResult } from './reconcile-notes.ts'
import { kindWords, sayReason } from './reason-words.ts'

/** The difference as a workbook: the two counts and why they differ, row by row, and then everything that is not the same. */
export function writeDifference({ period, scope, theirs, ours, lines, rows }: ReconcileResult, definition: Definition): Promise<Buffer> {
  const sum: WrittenCell[][] = [
    [`${definition.title}对账`, `${period.from} 至 ${period.to}`, ...scope], [],
    ['平台', theirs], ['我们', ours], ['相差（我们减平台）', ours - theirs], [],
    ['为什么不一样', '加减', '平台名单第几行', '编号'],
    ...lines.map((one): WrittenCell[] => [sayReason(one, definition), one.sign, one.row === undefined ? null : one.row + 1, one.number]), [],
  ]
  const listed = rows.flatMap(({ line, number, kinds, differences, note, state, day }): WrittenCell[][] => {
    const at: WrittenCell[] = [line ?? null, number]
    if (differences.length === 0) return [[...at, kinds.map((kind) => kindWords[kind]).join('、'), null, null, state ?? null, day ?? null, note ?? null]]
    return differences.map(({ kind, title, theirs: there, ours: here }) => [...at, kindWords[kind], title, there, here, day ?? null, note ?? null])
  })
  const heads: WrittenCell[] = ['平台名单第几行', '编号', '差别', '哪一项', '平台', '我们', '登记日期', '说明']
  // The first row says how many columns there are.
  return writeBook('对账', [...sum, heads, ...listed].map((row) => heads.map((_, at) => row[at] ?? null)))
}
