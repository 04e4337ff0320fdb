import type { CellView, FigureTableView } from '@zhenzhi/contract'
import { addDecimals, compareDecimals, negateDecimal, writtenIn } from '@zhenzhi/kernel'
import type { Day, Indicator } from '@zhenzhi/kernel'
import type { Figure } from '../../figures/figure.ts'
import { whyNotAdded } from '../../figures/table/axes.ts'
import type { Axis } from '../../figures/table/axes.ts'
import type { Cell, FigureTable } from '../../figures/table/read-table.ts'

interface Surroundings {
  town: { id: number; name: string; demo: boolean }
  from: Day
  to: Day
  cutoff: Day
  indicator: Indicator
  /** Counts people of special groups, and this reader may not know those: fewer than five are not told. */
  guarded: boolean
}

const fewest = 5

export function tableView({ axes, rows, cols, rowHeads, colHeads, cells }: FigureTable, around: Surroundings): FigureTableView {
  const { town, from, to, cutoff, indicator, guarded } = around
  const plain = cells.map((line) => line.map((cell) => cellView(cell, indicator)))
  const shown = guarded ? hideFew(plain, cells) : plain
  return {
    figure: indicator.id, zh: indicator.title, unit: indicator.unit, town: town.id, townName: town.name, demo: town.demo, from, to, cutoff,
    axes: [...axes], rows, cols, rowHeads: rowHeads.map(headView), colHeads: colHeads.map(headView), cells: shown,
    says: [...saysOf(indicator, { axis: rows, cells, along: 'rows' }), ...saysOf(indicator, { axis: cols, cells, along: 'cols' }), ...(guarded ? ['不足5人的不列出；有不列出的，合计也不列出，以免推算。'] : [])],
  }
}

const headView = ({ key, title }: FigureTable['rowHeads'][number]) => ({ key, title })

/** A nought that was entered is a nought; where nothing was entered it says so. */
function cellView({ figure, ahead }: Cell, { unit }: Indicator): CellView {
  if (ahead || figure === undefined) return { shown: '', value: null, state: 'ahead' }
  if (figure.value === null) return { shown: figure.absent, value: null, state: 'none' }
  const value = writtenIn(figure.value, unit)
  return { shown: value, value, state: figure.entries === 0 && compareDecimals(figure.value, '0') === 0 ? 'unbooked' : 'value' }
}

/** What is left out could be reckoned from the sums of its row and column: those are left out too. */
function hideFew(plain: readonly (readonly CellView[])[], cells: FigureTable['cells']): CellView[][] {
  const few = (cell: Cell | undefined) => [cell?.figure?.value, cell?.figure?.numerator, cell?.figure?.denominator].some((value) => isFew(value))
  const any = cells.some((line) => line.some(few))
  return plain.map((line, row) => line.map((cell, col) => {
    const sum = row === plain.length - 1 || col === line.length - 1
    return few(cells[row]?.[col]) || (any && sum) ? { shown: '不列出', value: null, state: 'few' } : cell
  }))
}

function isFew(value: Figure['value'] | undefined): boolean {
  return value !== null && value !== undefined && compareDecimals(value, '0') > 0 && compareDecimals(value, String(fewest)) < 0
}

interface Along {
  axis: Axis
  cells: FigureTable['cells']
  along: 'rows' | 'cols'
}

/** Why the parts are not the whole: how it is read; or, where it should add up and does not, how much. */
function saysOf(indicator: Indicator, { axis, cells, along }: Along): string[] {
  const why = whyNotAdded(indicator, axis)
  if (axis.kind === 'none' || why !== undefined) return why === undefined ? [] : [`按${axis.title}分：${why}`]
  const last = cells.at(-1) ?? []
  const parts = along === 'rows' ? cells.slice(0, -1).map((line) => line.at(-1)) : last.slice(0, -1)
  const sum = parts.reduce((total, cell) => addDecimals(total, cell?.figure?.value ?? '0'), '0')
  const apart = addDecimals(last.at(-1)?.figure?.value ?? '0', negateDecimal(sum))
  return compareDecimals(apart, '0') === 0 ? [] : [`按${axis.title}分：各${along === 'rows' ? '行' : '列'}相加与合计相差 ${writtenIn(apart, indicator.unit)} ${indicator.unit}。`]
}
