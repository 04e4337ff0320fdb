/**
 * A report or return besides the yearly one, as data: parts with words that a person writes and tables whose cells are figures of the ledgers. What no
 * ledger holds is typed, and is shown as typed. Plain data: it survives JSON.
 */
export interface SecondReport {
  id: string
  title: string
  every: 'year' | 'month'
  /** Why it is drawn up: article, or the local custom. */
  basis: string
  /** Rule of the last day, of the year after. */
  rule?: string
  parts: readonly SecondPart[]
  balances: readonly Balance[]
}

export interface SecondPart {
  heading: string
  write?: Written
  tables?: readonly SecondTable[]
}

/** Words of a person; until somebody wrote, `starts` is what it begins with, its figures as tokens. */
export interface Written {
  key: string
  hint: string
  starts: string
}

export interface SecondTable {
  title: string
  /** What the first column holds. */
  corner: string
  columns: readonly string[]
  rows: readonly SecondRow[]
}

/** Level 0 is a main row; 1 and 2 stand under it. As many cells as the table has columns. */
export interface SecondRow {
  label: string
  level: 0 | 1 | 2
  cells: readonly Cell[]
}

/** The period itself, its year up to its end, or a stock as it stood on the evening before the period began (上年结转). */
export type When = 'period' | 'year' | 'before'

export type Cell =
  | { of: 'figure'; figure: string; when: When }
  | { of: 'typed'; key: string }
  | { of: 'sum'; cells: readonly Cell[] }
  | { of: 'blank' }

/** Rows of one table that must hang together, column by column: those on the left add up to those on the right. */
export interface Balance {
  title: string
  table: string
  left: readonly string[]
  right: readonly string[]
}

export const figure = (id: string, when: When = 'period'): Cell => ({ of: 'figure', figure: id, when })
export const typed = (key: string): Cell => ({ of: 'typed', key })
export const sum = (...cells: readonly Cell[]): Cell => ({ of: 'sum', cells })
export const blank: Cell = { of: 'blank' }

/** The figures a cell is made of, each with its time. */
export function figuresOf(cell: Cell): { figure: string; when: When }[] {
  if (cell.of === 'figure') return [{ figure: cell.figure, when: cell.when }]
  return cell.of === 'sum' ? cell.cells.flatMap(figuresOf) : []
}

/** The keys somebody types, in the order of the report. */
export function typedKeysOf({ parts }: SecondReport): string[] {
  const within = (cell: Cell): string[] => (cell.of === 'typed' ? [cell.key] : cell.of === 'sum' ? cell.cells.flatMap(within) : [])
  return [...new Set(parts.flatMap(({ tables = [] }) => tables).flatMap(({ rows }) => rows).flatMap(({ cells }) => cells).flatMap(within))]
}

export function cellsOf({ parts }: SecondReport): Cell[] {
  return parts.flatMap(({ tables = [] }) => tables).flatMap(({ rows }) => rows).flatMap(({ cells }) => [...cells])
}

/** What is wrong with a report, held against the figures there are; sentences, empty when nothing is. */
export function lintSecondReport(report: SecondReport, known: readonly string[]): string[] {
  const tables = report.parts.flatMap(({ tables: some = [] }) => some)
  const written = report.parts.flatMap(({ write }) => (write === undefined ? [] : [write]))
  const has = new Set(known)
  const narrow = tables.flatMap(({ title, columns, rows }) => rows.filter(({ cells }) => cells.length !== columns.length).map(({ label }) => `table “${title}”: row “${label}” has not ${columns.length} cells`))
  const unknown = cellsOf(report).flatMap(figuresOf).filter(({ figure: id }) => !has.has(id)).map(({ figure: id }) => `no figure “${id}”`)
  const tokens = written.flatMap(({ starts }) => [...starts.matchAll(/\{\{(?:figure|value):([\w-]+)\}\}/g)].flatMap(([, id]) => (id === undefined || has.has(id) ? [] : [`no figure “${id}”`])))
  const rows = report.balances.flatMap(({ title, table, left, right }) => [...left, ...right]
    .filter((label) => !tables.some((one) => one.title === table && one.rows.some((row) => row.label === label))).map((label) => `balance “${title}”: no row “${label}”`))
  return [...new Set([...narrow, ...unknown, ...tokens, ...rows])]
}
