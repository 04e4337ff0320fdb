import type { Definition, Field } from '@zhenzhi/kernel'
import type { Cell, Sheet } from '../outside/spreadsheet/book.ts'
import { inTowns } from '../store/in-towns.ts'
import { listPlacesOf } from '../store/people/place.ts'
import { indexNames } from './cell/read-word.ts'
import type { Lookup } from './cell/reading.ts'
import type { Importer, ImportParts } from './import-parts.ts'
import type { Mapping } from './mapping/mapping.ts'
import { wordKey } from './mapping/target.ts'
import { cellsMeant } from './row/fed.ts'
import { readRow } from './row/read-row.ts'
import type { ReadRow } from './row/read-row.ts'
import { bodyRows } from './sheet/body-rows.ts'
import type { Skipped } from './sheet/body-rows.ts'
import { headingsAt } from './sheet/find-header.ts'
import { gridOf, letterOf } from './sheet/grid.ts'
import type { Grid } from './sheet/grid.ts'

/** A sheet read by a mapping, row by row and any row at any time. Rows from 0. */
export interface SheetReader {
  grid: Grid
  headings: readonly string[]
  rows: readonly number[]
  skipped: readonly Skipped[]
  read: (row: number) => ReadRow
  /** A cell of the body as it is meant: merged downwards, 同上. */
  at: (row: number, column: number) => Cell | undefined
  letterOf: (column: number) => string
}

export interface Reading {
  definition: Definition
  mapping: Mapping
  lookup: Lookup
}

export function readerOf(sheet: Sheet, { definition, mapping, lookup }: Reading): SheetReader {
  const grid = gridOf(sheet)
  const header = { from: mapping.header.from - 1, to: mapping.header.to - 1 }
  const { rows, skipped } = bodyRows(grid, header)
  const at = cellsMeant(grid, mapping, rows)
  return {
    grid, rows, skipped, letterOf, at,
    headings: headingsAt(grid, header),
    read: (row) => readRow({ definition, mapping, lookup }, (column) => at(row, column)),
  }
}

interface Asking {
  town: number
  importer: Importer
  definition: Definition
  mapping: Mapping
}

/** The names a file may hold: villages and grids, standing or ended, by name and nickname; and what stands in the rosters it tells of. */
export async function lookupFor(parts: ImportParts, { town, importer, definition, mapping }: Asking): Promise<Lookup> {
  const places = await inTowns(parts.app, [town], (tx) => listPlacesOf(tx, town))
  const standing = new Set(places.filter(({ ended }) => ended === null).flatMap(({ name, aliases }) => [name, ...aliases]))
  const terms = new Map<string, ReturnType<typeof indexNames>>()
  for (const roster of new Set(rostersIn(definition, mapping))) terms.set(roster, indexNames(await parts.terms({ town, roster, reach: importer.reach })))
  return {
    year: mapping.year, terms,
    // One that has ended goes by its name only where none that stands has it.
    places: indexNames(places.map(({ id, name, aliases, ended }) => ({ id, names: [name, ...aliases].filter((one) => ended === null || !standing.has(one)) }))),
    words: new Map(mapping.words.map((meaning) => [wordKey(meaning, meaning.word), meaning.key])),
  }
}

function rostersIn({ fields }: Definition, { columns, constants }: Mapping): string[] {
  return [...columns, ...constants].flatMap(({ target }) => {
    const field: Field | undefined = fields[target.field]
    const part = field?.kind === 'rows' ? field.fields[target.part ?? ''] : field
    return part?.kind === 'term' ? [part.roster] : []
  })
}
