import { addDecimals, compareDecimals, own } from '@zhenzhi/kernel'
import type { Balance, Cell, SecondReport, SecondTable, When } from './second-report.ts'

/** A figure's value in its display unit; null where there is none. */
export type Values = Readonly<Record<When, ReadonlyMap<string, string | null>>>

/** What a person typed into cells and wrote into parts, by key. */
export interface Entered {
  typed: Readonly<Record<string, string>>
  written: Readonly<Record<string, string>>
}

/** `value` null: a figure without a value, or a cell nobody has typed yet. `figure` only where one figure stands there alone. */
export interface FilledCell {
  value: string | null
  figure?: { id: string; when: When }
  typed?: string
  /** Something in it was typed, not counted. */
  byHand: boolean
  blank?: true
}

export interface FilledTable {
  title: string
  corner: string
  columns: readonly string[]
  rows: readonly { label: string; level: 0 | 1 | 2; cells: readonly FilledCell[] }[]
}

export interface FilledSecond {
  id: string
  title: string
  parts: readonly { heading: string; text?: { key: string; hint: string; says: string; begun: boolean }; tables: readonly FilledTable[] }[]
  /** Per balance and column: null where a side has no value. */
  balances: readonly { title: string; column: string; left: string; right: string; holds: boolean | null }[]
  /** How many cells wait for somebody to type. */
  waiting: number
}

/** A second report with its figures and what was entered. `print` says a token of the words it begins with, by figure. */
export function fillSecond(report: SecondReport, { values, entered, print }: { values: Values; entered: Entered; print: (figure: string) => string }): FilledSecond {
  const parts = report.parts.map(({ heading, write, tables = [] }) => {
    const says = write === undefined ? undefined : own(entered.written, write.key)
    return {
      heading, tables: tables.map((table) => fillTable(table, values, entered)),
      ...(write === undefined ? {} : { text: { key: write.key, hint: write.hint, says: says ?? begin(write.starts, print), begun: says !== undefined } }),
    }
  })
  const tables = parts.flatMap((part) => part.tables)
  return {
    id: report.id, title: report.title, parts, balances: report.balances.flatMap((balance) => weigh(balance, tables)),
    waiting: tables.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells).filter(({ typed, value }) => typed !== undefined && value === null).length,
  }
}

function begin(starts: string, print: (figure: string) => string): string {
  return starts.replaceAll(/\{\{figure:([\w-]+)\}\}/g, (_token, id: string) => print(id))
}

function fillTable({ title, corner, columns, rows }: SecondTable, values: Values, entered: Entered): FilledTable {
  return { title, corner, columns, rows: rows.map(({ label, level, cells }) => ({ label, level, cells: cells.map((cell) => fillCell(cell, values, entered)) })) }
}

function fillCell(cell: Cell, values: Values, entered: Entered): FilledCell {
  switch (cell.of) {
    case 'blank': return { value: null, byHand: false, blank: true }
    case 'figure': return { value: values[cell.when].get(cell.figure) ?? null, figure: { id: cell.figure, when: cell.when }, byHand: false }
    case 'typed': return { value: own(entered.typed, cell.key) ?? null, typed: cell.key, byHand: true }
    case 'sum': {
      const parts = cell.cells.map((one) => fillCell(one, values, entered))
      return { value: addAll(parts.map(({ value }) => value)), byHand: parts.some(({ byHand }) => byHand) }
    }
  }
}

function addAll(some: readonly (string | null)[]): string | null {
  return some.reduce<string | null>((total, value) => (total === null || value === null ? null : addDecimals(total, value)), '0')
}

function weigh({ title, table, left, right }: Balance, tables: readonly FilledTable[]): FilledSecond['balances'] {
  const found = tables.find((one) => one.title === table)
  const side = (labels: readonly string[], at: number) => addAll(labels.map((label) => found?.rows.find((row) => row.label === label)?.cells[at]?.value ?? null))
  return (found?.columns ?? []).map((column, at) => {
    const [one, other] = [side(left, at), side(right, at)]
    return { title, column, left: one ?? '—', right: other ?? '—', holds: one === null || other === null ? null : compareDecimals(one, other) === 0 }
  })
}
