import { opening, own } from '@zhenzhi/kernel'
import type { Day, Definition } from '@zhenzhi/kernel'
import type { Cell } from '../../outside/spreadsheet/book.ts'
import { readDay } from '../cell/read-day.ts'
import { cellFault, wordsOf } from '../cell/reading.ts'
import type { Lookup } from '../cell/reading.ts'
import { actDay, platformState, wordKey } from '../mapping/target.ts'
import type { CellFault } from '../row/cell-fault.ts'
import { fedBy } from '../row/fed.ts'
import type { Fed } from '../row/fed.ts'
import { readFields } from '../row/read-fields.ts'
import type { RowReading } from '../row/read-row.ts'
import { isBlank, plainWord, textOf } from '../sheet/text-of.ts'

/** What a row of the platform's list says of a case. Blank cells say nothing: they are not compared. */
export interface TheirRow {
  /** From 0. */
  row: number
  /** As it stands there; blank where there is none. */
  number: string
  /** Our states its word stands for, the first being meant where a case is to be moved; none where nothing is said. */
  states: readonly string[]
  stateWord: string
  /** By act. */
  days: Readonly<Record<string, Day>>
  what: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  faults: CellFault[]
}

export interface TheirReading extends RowReading {
  /** The field with the number. */
  numberField: string
}

/** Reads one row. What cannot be read of a cell is a fault of the row; the number is read all the same, so that the row is not missed. */
export function readTheirs({ definition, mapping, lookup, numberField }: TheirReading, row: number, at: (column: number) => Cell | undefined): TheirRow {
  const faults: CellFault[] = []
  const days: Record<string, Day> = {}
  const what: Record<string, Record<string, unknown>> = {}
  const fed = fedBy(mapping, at)
  for (const [act, all] of fed) {
    if (act === platformState.act) continue
    const cells = all.filter(({ cell }) => cellFault(cell) !== undefined || !isBlank(textOf(cell)))
    const day = cells.find(({ target }) => target.field === actDay)
    const read = day && dayIn(day, lookup)
    if (typeof read === 'string') days[act] = read
    else if (read !== undefined) faults.push(read)
    const fields = readFields(definition, act, { cells, lookup })
    what[act] = fields.what
    faults.push(...fields.faults)
  }
  const state = (fed.get(platformState.act) ?? []).at(0)
  const said = stateIn(definition, state, lookup)
  if (said.fault !== undefined) faults.push(said.fault)
  const number = what[opening]?.[numberField]
  return { row, number: typeof number === 'string' ? number : '', states: said.states, stateWord: said.word, days, what, faults }
}

function dayIn(fed: Fed, lookup: Lookup): Day | CellFault {
  const broken = cellFault(fed.cell)
  const read = broken ?? readDay(fed.cell, lookup.year)
  return 'says' in read ? faultAt(fed, read.says) : String(read.value)
}

/** By what somebody said the word stands for, else by the title of a state. */
function stateIn({ states }: Definition, fed: Fed | undefined, lookup: Lookup): { states: string[]; word: string; fault?: CellFault } {
  const word = wordsOf(fed?.cell)
  if (fed === undefined || isBlank(word)) return { states: [], word: '' }
  const broken = cellFault(fed.cell)
  if (broken !== undefined) return { states: [], word, fault: faultAt(fed, broken.says) }
  const said = lookup.words.get(wordKey(platformState, word))
  if (said !== undefined) return { states: said.split(',').filter((one) => own(states, one) !== undefined), word }
  const named = Object.entries(states).filter(([, { title }]) => plainWord(title) === plainWord(word)).map(([state]) => state)
  if (named.length > 0) return { states: named, word }
  return { states: [], word, fault: { ...faultAt(fed, `平台的“${word}”相当于我们的哪一步，还没有选。`), word: { target: platformState, word } } }
}

function faultAt({ column, cell }: Fed, says: string): CellFault {
  return { ...(column === undefined ? {} : { column }), text: textOf(cell), says }
}
