import { partsOf, refuse } from '@zhenzhi/kernel'
import type { Day, Indicator, Refused } from '@zhenzhi/kernel'
import type { Pool } from '../../store/connection.ts'
import { keysOf, placesInOrder } from '../../store/figures/keys-of.ts'
import { inTownsAtOnce } from '../../store/in-towns.ts'
import type { Tx } from '../../store/in-towns.ts'
import { askFigures } from '../ask.ts'
import type { AskedFigure } from '../ask.ts'
import { getCutoffSeal } from '../cut-off.ts'
import type { Figure } from '../figure.ts'
import { readAsked } from '../read-figures.ts'
import { getMeasure } from '../register.ts'
import type { Register } from '../register.ts'
import { axesOf, choicesOf, narrowedTo, noAxis, stretches } from './axes.ts'
import type { Axis, AxisId, Head } from './axes.ts'

export interface TableAsked {
  pool: Pool
  town: number
  from: Day
  to: Day
  cutoff?: Day | undefined
  today: Day
  indicator: Indicator
  definitions: Register
  rows: AxisId
  cols: AxisId
}

/** A figure of one row and column; `ahead`: its days have not begun. */
export interface Cell {
  figure: Figure | undefined
  ahead: boolean
}

export interface FigureTable {
  axes: readonly Axis[]
  rows: Axis
  cols: Axis
  rowHeads: readonly Head[]
  colHeads: readonly Head[]
  /** Row by row; the last row and the last column are the whole, each read for itself and never added up. */
  cells: readonly (readonly Cell[])[]
}

/** More than people read; each cell is a figure of its own. */
const mostCells = 4000

/** One figure by two of its axes, as of one moment: every cell is read as the figure itself would be, narrowed to its row and column. */
export async function readTable(asking: TableAsked): Promise<FigureTable | Refused> {
  const { pool, town, indicator, definitions, cutoff, today } = asking
  const axes = axesOf(indicator, definitions)
  const [rows, cols] = [asking.rows, asking.cols].map((id) => (id === 'none' ? noAxis : axes.find((one) => one.id === id)))
  if (rows === undefined || cols === undefined || rows.kind === 'none') return refuse('field-wrong', '这个指标不能这样分，请从列表中另选。', 'rows')
  if (rows.id === cols.id || (rows.kind === 'time' && cols.kind === 'time')) return refuse('field-wrong', '行和列请选不同的分法。', 'cols')
  return inTownsAtOnce(pool, [town], async (tx) => {
    const [rowHeads, colHeads] = [await headsOf(tx, asking, rows), await headsOf(tx, asking, cols)]
    if ((rowHeads.length + 1) * (colHeads.length + 1) > mostCells) return refuse('too-large', '这张表太大了，请缩短期间，或者换一种分法。')
    const seal = cutoff === undefined ? undefined : await getCutoffSeal(tx, town, { cutoff, today })
    const lines = [...rowHeads, undefined].map((row) => [...colHeads, undefined].map((col) => askCell(asking, { rows, cols, row, col })))
    const figures = await readAsked(tx, town, { asked: renumbered(lines.flat()), seal, withRecords: false })
    let at = 0
    const cells = lines.map((line) => line.map(({ ahead }): Cell => ({ figure: figures[at++], ahead })))
    return { axes, rows, cols, rowHeads, colHeads, cells }
  })
}

/** Months and the like of the period; of a list all its choices and of villages those that have anything, in the order people know. */
async function headsOf(tx: Tx, { town, from, to, indicator, definitions }: TableAsked, axis: Axis): Promise<Head[]> {
  if (axis.kind === 'none') return []
  if (axis.kind === 'time') return stretches(axis.id === 'month' ? 'month' : axis.id === 'quarter' ? 'quarter' : 'year', { from, to })
  const asked = partsOf(indicator.reading).map(({ measure }) => ({ measure, at: getMeasure(definitions, measure).by.indexOf(axis.id) }))
  const booked = await keysOf(tx, town, { asked, to })
  const titles = axis.kind === 'place' ? await placesInOrder(tx, town) : choicesOf(indicator, definitions, axis.id)
  const wanted = axis.kind === 'place' ? Object.keys(titles).filter((key) => booked.includes(key)) : Object.keys(titles).filter((key) => isCounted(indicator, axis.id, key))
  const others = booked.filter((key) => !wanted.includes(key) && isCounted(indicator, axis.id, key))
  return [...wanted, ...others].map((key) => ({ key, title: key === '' ? '没有填写' : titles[key] ?? '已经停用的' }))
}

/** Some part of the figure counts the key. */
function isCounted({ reading }: Indicator, dimension: string, key: string): boolean {
  return partsOf(reading).some(({ where }) => where?.[dimension]?.includes(key) ?? true)
}

interface Place {
  rows: Axis
  cols: Axis
  /** Undefined: the whole. */
  row: Head | undefined
  col: Head | undefined
}

function askCell({ indicator, definitions, from, to, cutoff, today }: TableAsked, { rows, cols, row, col }: Place): { asked: AskedFigure; ahead: boolean } {
  const pairs = [{ axis: rows, head: row }, { axis: cols, head: col }]
  const days = pairs.map(({ head }) => head).find((head) => head?.from !== undefined)
  const reading = pairs.reduce((narrowed, { axis, head }) => (head === undefined || axis.kind === 'time' ? narrowed : narrowedTo(narrowed, axis.id, head.key)), indicator.reading)
  const until = cutoff ?? today
  const [first, last] = [days?.from ?? from, days?.to ?? to]
  const [asked] = askFigures([{ ...indicator, reading }], definitions, { from: first, to: last, until })
  if (asked === undefined) throw new Error('one indicator was asked for, none is read')
  return { asked, ahead: first > until }
}

/** Cells are asked apart and read in one statement: their parts get numbers of their own. */
function renumbered(cells: readonly { asked: AskedFigure }[]): AskedFigure[] {
  let part = 0
  return cells.map(({ asked }, figure) => ({ ...asked, parts: asked.parts.map((one) => ({ ...one, figure, part: part++ })) }))
}
