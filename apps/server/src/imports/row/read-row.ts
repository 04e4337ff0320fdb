import { opening } from '@zhenzhi/kernel'
import type { Day, Definition } from '@zhenzhi/kernel'
import type { Cell } from '../../outside/spreadsheet/book.ts'
import { readDay } from '../cell/read-day.ts'
import { cellFault } from '../cell/reading.ts'
import type { Lookup } from '../cell/reading.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { actDay } from '../mapping/target.ts'
import { isBlank, textOf } from '../sheet/text-of.ts'
import type { CellFault } from './cell-fault.ts'
import { fedBy } from './fed.ts'
import type { Fed } from './fed.ts'
import { readFields } from './read-fields.ts'

/** One thing the row tells was done. */
export interface RowDeed {
  act: string
  day: Day
  what: Record<string, unknown>
}

export interface ReadRow {
  deeds: RowDeed[]
  faults: CellFault[]
  /** Cells whose value is the last result of a formula. */
  formulas: number
}

export interface RowReading {
  definition: Definition
  mapping: Pick<Mapping, 'columns' | 'constants' | 'period'>
  lookup: Lookup
}

/** The acts a row tells of, the opening one first and the others by their days; and everything in it that cannot be read. */
export function readRow({ definition, mapping, lookup }: RowReading, at: (column: number) => Cell | undefined): ReadRow {
  const faults: CellFault[] = []
  const fed = fedBy(mapping, at)
  const order = Object.keys(definition.transitions)
  const deeds = [...fed].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)).flatMap(([act, cells]): RowDeed[] => {
    const day = dayOf(act, cells, { lookup, period: mapping.period })
    if (day === undefined) return []
    const { what, faults: found } = readFields(definition, act, { cells, lookup })
    faults.push(...('says' in day ? [day] : []), ...found)
    return 'says' in day ? [] : [{ act, day: day.day, what }]
  })
  const [first, ...later] = deeds
  const formulas = mapping.columns.filter(({ column }) => isFormula(at(column))).length
  return { deeds: first === undefined ? [] : [first, ...later.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))], faults, formulas }
}

interface Dating {
  lookup: Lookup
  period: Mapping['period']
}

/** The day of an act; undefined where a later act did not happen. */
function dayOf(act: string, cells: readonly Fed[], { lookup, period }: Dating): { day: Day } | CellFault | undefined {
  const fed = cells.find(({ target }) => target.field === actDay)
  const text = textOf(fed?.cell)
  const broken = cellFault(fed?.cell)
  if (broken !== undefined) return faultAt(fed, text, broken.says)
  if (isBlank(text)) return act === opening ? faultAt(fed, '', '没有填日期。请补上事情发生的那一天。') : undated(cells, fed)
  const read = readDay(fed?.cell, lookup.year)
  if ('says' in read) return faultAt(fed, text, read.says)
  const day = String(read.value)
  if (act !== opening || period === undefined || (period.from <= day && day <= period.to)) return { day }
  return faultAt(fed, text, `${day} 不在您填的起止日期 ${period.from} 至 ${period.to} 之内。请核对日期，或改起止日期。`)
}

/** Without its day a later act is not taken; that something else of it is filled must not go by in silence. */
function undated(cells: readonly Fed[], dated: Fed | undefined): CellFault | undefined {
  const filled = cells.find(({ column, cell, target }) => column !== undefined && target.field !== actDay && !isBlank(textOf(cell)))
  return filled && faultAt(dated ?? filled, '', '这一步的内容填了，日期却空着，没法登记这一步。请补上日期，或把这一步的内容清空。')
}

function faultAt(fed: Fed | undefined, text: string, says: string): CellFault {
  return { ...(fed?.column === undefined ? {} : { column: fed.column }), text, says }
}

function isFormula(cell: Cell | undefined): boolean {
  return typeof cell === 'object' && cell.formula === true && cell.value !== null
}
