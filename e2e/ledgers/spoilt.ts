import type { SheetCell } from '@zhenzhi/server/test'
import type { LedgerRow } from './lay-out.ts'
import type { WrongCell } from './ledger.ts'

interface Spoiling extends WrongCell {
  /** From 0. */
  column: number
  cell: SheetCell
}

/** The rows of a ledger with some cells written wrong, by the place of the row. */
export function spoilt(rows: readonly (readonly SheetCell[])[], wrong: Readonly<Record<number, Spoiling>>): LedgerRow[] {
  return rows.map((cells, at) => {
    const spoiling = wrong[at]
    if (spoiling === undefined) return { cells }
    const { column, cell, ...told } = spoiling
    return { cells: cells.with(column, cell), wrong: told }
  })
}
