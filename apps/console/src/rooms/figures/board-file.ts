import type { BoardFigure } from '@zhenzhi/contract'
import type { RecordCounts } from '../../wire/figures.ts'
import { grouped } from './board-groups.ts'
import type { GroupBy } from './board-groups.ts'
import { gradeWords } from './words.ts'

interface BoardFile {
  figures: readonly BoardFigure[]
  counts: RecordCounts
  by: GroupBy
  /** Lines above the table: whose figures, of which days, and that they are invented where they are. */
  head: readonly string[]
}

const titles = ['归类', '事项', '指标', '本期', '单位', '上年同期', '比上年', '分子', '分母', '数据来源', '记录（条）']

/** A table that WPS and Excel open by a double click: commas, quotes where needed, and a mark that it is UTF-8. */
export function boardFile({ figures, counts, by, head }: BoardFile): string {
  const rows = grouped(figures, by).flatMap(({ title, kinds }) => kinds.flatMap((kind) => kind.figures.map((figure) => [...rowOf(figure, [title, kind.title]), String(counts[figure.id] ?? '')])))
  return `\uFEFF${[...head.map((line) => [line]), titles, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
}

function rowOf({ zh, value, absent, unit, beside, numerator, denominator, grades }: BoardFigure, place: readonly string[]): string[] {
  return [
    ...place, zh, value ?? absent, unit, beside?.before ?? '', beside?.change ?? '', numerator ?? '', denominator ?? '', grades.map((grade) => gradeWords[grade]).join('、'),
  ]
}

/** What a spreadsheet would take for a formula is kept as the text it is. */
function cellOf(text: string): string {
  const plain = /^[=+@-]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
