import type { Cell } from '../../outside/spreadsheet/book.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { Target } from '../mapping/target.ts'
import type { Grid } from '../sheet/grid.ts'
import { isBlank, textOf } from '../sheet/text-of.ts'

/** What one row says of one target: a cell of it, or what is the same in all rows. */
export interface Fed {
  target: Target
  cell: Cell | undefined
  /** Undefined for a constant. */
  column: number | undefined
  inTenThousands?: boolean
}

const ditto = /^(同上|〃|″|"|''|”)$/

/** Cells of the body as they are meant: merged downwards, 同上, and blank where the person said that blank means as above. */
export function cellsMeant(grid: Grid, { columns }: Pick<Mapping, 'columns'>, rows: readonly number[]): (row: number, column: number) => Cell | undefined {
  const meant = new Map<string, Cell | undefined>()
  for (const { column, fillDown } of columns) {
    let above: Cell | undefined
    for (const row of rows) {
      const cell = grid.at(row, column)
      const text = textOf(cell)
      const repeats = ditto.test(text) || (fillDown === true && isBlank(text) && typeof cell !== 'object')
      if (repeats) meant.set(`${row} ${column}`, above)
      else above = cell
    }
  }
  return (row, column) => (meant.has(`${row} ${column}`) ? meant.get(`${row} ${column}`) : grid.at(row, column))
}

/** Everything a row says, by act. */
export function fedBy({ columns, constants }: Pick<Mapping, 'columns' | 'constants'>, at: (column: number) => Cell | undefined): Map<string, Fed[]> {
  const all = [
    ...columns.map(({ column, target, inTenThousands }): Fed => ({ target, column, cell: at(column), ...(inTenThousands ? { inTenThousands } : {}) })),
    ...constants.map(({ target, text }): Fed => ({ target, column: undefined, cell: text })),
  ]
  return Map.groupBy(all, ({ target }) => target.act)
}
