import { partsOf, refuse } from '@zhenzhi/kernel'
import type { Day, Indicator, Reading, Refused } from '@zhenzhi/kernel'
import type { Pool } from '../../store/connection.ts'
import { keysOf, placesInOrder } from '../../store/figures/keys-of.ts'
import type { Bucket, CellGroup } from '../../store/figures/read-cells.ts'
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

/**
 * One figure by two of its axes, as of one moment: every cell is read as the figure itself would be, narrowed to its row and column. Subjects that
 * count once are read in one pass for all cells.
 */
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
    const groups = groupsOf(asking, { rows, cols })
    const lines = [...rowHeads, undefined].map((row) => [...colHeads, undefined].map((col) => askCell(asking, { rows, cols, row, col })))
    const figures = await readAsked(tx, town, { asked: renumbered(lines.flat(), groups), seal, withRecords: false, groups: groups.flatMap((group) => group ?? []) })
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

function askCell(asking: TableAsked, { rows, cols, row, col }: Place): CellAsked {
  const pairs = [{ axis: rows, head: row }, { axis: cols, head: col }]
  const days = pairs.map(({ head }) => head).find((head) => head?.from !== undefined)
  const reading = pairs.reduce((narrowed, { axis, head }) => (head === undefined || axis.kind === 'time' ? narrowed : narrowedTo(narrowed, axis.id, head.key)), asking.indicator.reading)
  const first = days?.from ?? asking.from
  return { asked: askReading(asking, { reading, from: first, to: days?.to ?? asking.to }), row: row?.key, col: col?.key, ahead: first > (asking.cutoff ?? asking.today) }
}

interface CellAsked {
  asked: AskedFigure
  /** Undefined: all of them. */
  row: string | undefined
  col: string | undefined
  ahead: boolean
}

function askReading({ indicator, definitions, cutoff, today }: TableAsked, { reading, from, to }: { reading: Reading; from: Day; to: Day }): AskedFigure {
  const [asked] = askFigures([{ ...indicator, reading }], definitions, { from, to, until: cutoff ?? today })
  if (asked === undefined) throw new Error('one indicator was asked for, none is read')
  return asked
}

/** Of each part of the figure the group whose cells it fills; undefined: a part that is read cell by cell, which costs next to nothing unless subjects are counted. */
function groupsOf(asking: TableAsked, { rows, cols }: { rows: Axis; cols: Axis }): (CellGroup | undefined)[] {
  const { indicator: { reading }, definitions, from, to } = asking
  const byTime = rows.kind === 'time' || cols.kind === 'time'
  return askReading(asking, { reading, from, to }).parts.map((whole) => {
    // what stands at the end of each month has no month of its own
    if (whole.kind !== 'subjects' && whole.kind !== 'records' && (whole.kind !== 'standing' || byTime)) return undefined
    const { by } = getMeasure(definitions, whole.measure)
    return { whole, rows: bucketOf(rows, by), cols: bucketOf(cols, by) }
  })
}

function bucketOf({ id, kind }: Axis, by: readonly string[]): Bucket | undefined {
  if (kind === 'none') return undefined
  return kind === 'time' ? { every: id === 'month' ? 'month' : id === 'quarter' ? 'quarter' : 'year' } : { at: by.indexOf(id) + 1 }
}

/** Cells are asked apart and read in one statement: their parts get numbers of their own, and what is read for all cells its place among them. */
function renumbered(cells: readonly CellAsked[], groups: readonly (CellGroup | undefined)[]): AskedFigure[] {
  let part = 0
  const grouped = groups.filter((group) => group !== undefined)
  return cells.map(({ asked, row, col }, figure) => ({ ...asked, parts: asked.parts.map((one, at) => {
    const group = groups[at]
    return { ...one, figure, part: part++, ...(group === undefined ? {} : { cell: { group: grouped.indexOf(group), row, col } }) }
  }) }))
}
