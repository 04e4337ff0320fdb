import type { Cell, Merge, Sheet } from '../../outside/spreadsheet/book.ts'

/** A sheet whose merged cells can be read anywhere within them. */
export interface Grid {
  rows: number
  columns: number
  /** Of a cell of the body; one that is merged downwards holds what its top holds. */
  at: (row: number, column: number) => Cell | undefined
  /** Of a heading: one that is merged in any direction holds what its corner holds. */
  headingAt: (row: number, column: number) => Cell | undefined
  /** First and last row of the cells that reach into a row from above or below. */
  reachOf: (row: number) => { top: number; bottom: number }
}

export function gridOf({ rows, merges }: Sheet): Grid {
  const columns = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0)
  const down = new Map<string, number>()
  for (const { top, bottom, left } of merges) {
    for (let row = top + 1; row <= Math.min(bottom, rows.length - 1); row += 1) down.set(`${row} ${left}`, top)
  }
  const plain = (row: number, column: number) => rows[row]?.[column]
  return {
    rows: rows.length,
    columns,
    at: (row, column) => plain(row, column) ?? plain(down.get(`${row} ${column}`) ?? row, column),
    headingAt: (row, column) => {
      const merge = merges.find((one) => holds(one, row, column))
      return merge === undefined ? plain(row, column) : plain(merge.top, merge.left)
    },
    reachOf: (row) => merges.filter(({ top, bottom }) => top <= row && row <= bottom).reduce(
      (reach, { top, bottom }) => ({ top: Math.min(reach.top, top), bottom: Math.max(reach.bottom, bottom) }), { top: row, bottom: row }),
  }
}

function holds({ top, bottom, left, right }: Merge, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right
}

/** `A`, `B` … `AA`, as spreadsheets call their columns; from 0. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest === 0 ? '' : letterOf(rest - 1)}${String.fromCharCode(65 + (column % 26))}`
}
