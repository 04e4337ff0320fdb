import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BadCell, UnknownWord } from './import-notes.ts'
import { suggestChoice } from './cell/read-word.ts'
import { targetKey, targetsOf, wordKey } from './mapping/target.ts'
import type { Target } from './mapping/target.ts'
import type { CellFault } from './row/cell-fault.ts'
import type { Reading, SheetReader } from './sheet-reader.ts'

/** What the cells alone say of a file, before the desk is asked. */
export interface RowsRead {
  /** Rows from 0 whose every cell could be read. */
  clean: number[]
  bad: BadCell[]
  badRows: Set<number>
  words: UnknownWord[]
  formulas: number
}

/** Reads every row once and keeps nothing of those that can be read; lets others have their turn in between. */
export async function readRows(reader: SheetReader, { definition }: Pick<Reading, 'definition'>): Promise<RowsRead> {
  const found: RowsRead = { clean: [], bad: [], badRows: new Set(), words: [], formulas: 0 }
  const words = new Map<string, { target: Target; word: string; cells: number }>()
  await eachRow(reader.rows, (row) => {
    const { faults, formulas } = reader.read(row)
    found.formulas += formulas
    if (faults.length === 0) found.clean.push(row)
    else found.badRows.add(row)
    for (const fault of faults) {
      found.bad.push(badCell(reader, row, fault))
      if (fault.word === undefined) continue
      const key = wordKey(fault.word.target, fault.word.word)
      words.set(key, { ...fault.word, cells: (words.get(key)?.cells ?? 0) + 1 })
    }
  })
  const specs = new Map(targetsOf(definition, Object.keys(definition.transitions)).map((spec) => [targetKey(spec), spec]))
  found.words = [...words.values()].map((one) => {
    const suggested = suggestChoice(one.word, specs.get(targetKey(one.target))?.choices ?? {})
    return { ...one, ...(suggested === undefined ? {} : { suggested }) }
  })
  return found
}

/** Does something for every row, and lets others have their turn in between. */
export async function eachRow<T>(rows: readonly number[], work: (row: number) => T): Promise<T[]> {
  const done: T[] = []
  for (const [index, row] of rows.entries()) {
    if (index % 200 === 199) await nextTurn()
    done.push(work(row))
  }
  return done
}

export function badCell({ headings, letterOf }: Pick<SheetReader, 'headings' | 'letterOf'>, row: number, { column, text, says }: CellFault): BadCell {
  return { line: row + 1, text: text.slice(0, 100), says, ...(column === undefined ? {} : { letter: letterOf(column), heading: headings[column] ?? '' }) }
}
