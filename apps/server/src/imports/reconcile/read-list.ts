import { isRefused, opening } from '@zhenzhi/kernel'
import type { Definition, Field, Names, Refused } from '@zhenzhi/kernel'
import { inTowns } from '../../store/in-towns.ts'
import { listPlacesOf } from '../../store/people/place.ts'
import type { ImportRow } from '../../store/imports/import.ts'
import { readCell } from '../cell/read-cell.ts'
import type { PlainField } from '../cell/read-cell.ts'
import type { Lookup } from '../cell/reading.ts'
import type { Importer, ImportParts } from '../import-parts.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { readKept } from '../open-file.ts'
import { eachRow } from '../read-rows.ts'
import { lookupFor, readerOf } from '../sheet-reader.ts'
import type { SheetReader } from '../sheet-reader.ts'
import { readTheirs } from './read-theirs.ts'
import type { TheirRow } from './read-theirs.ts'

export interface ReadingList {
  row: ImportRow
  definition: Definition
  mapping: Mapping
  importer: Importer
  numberField: string
}

/** The list of the platform, read as its mapping says. */
export interface TheirList {
  reader: SheetReader
  rows: TheirRow[]
  /** Listed fields with the value that every row has, by their constants: the channel of the whole list. */
  scope: { field: string; value: string; says: string }[]
  names: Names
}

export async function readList(parts: ImportParts, { row, definition, mapping, importer, numberField }: ReadingList): Promise<TheirList | Refused> {
  const { town, file } = row
  const book = await readKept(parts, { town, file, importer, sheet: mapping.sheet })
  if (isRefused(book)) return book
  const lookup = await lookupFor(parts, { town, importer, definition, mapping })
  const reader = readerOf(book.sheet, { definition, mapping, lookup })
  const rows = await eachRow(reader.rows, (at) => readTheirs({ definition, mapping, lookup, numberField }, at, (column) => reader.at(at, column)))
  return { reader, rows, scope: scopeOf(definition, mapping, lookup), names: await namesIn(parts, town, lookup) }
}

function scopeOf(definition: Definition, { constants }: Mapping, lookup: Lookup): TheirList['scope'] {
  return constants.flatMap(({ target, text }) => {
    const field = definition.fields[target.field]
    if (target.act !== opening || !isChoice(field) || !definition.lists.includes(target.field)) return []
    const read = readCell(text, field, { use: { target }, lookup })
    return 'value' in read && typeof read.value === 'string' ? [{ field: target.field, value: read.value, says: `${field.title}：${text}` }] : []
  })
}

function isChoice(field: Field | undefined): field is Extract<PlainField, { kind: 'choice' }> {
  return field?.kind === 'choice'
}

async function namesIn(parts: ImportParts, town: number, lookup: Lookup): Promise<Names> {
  const places = await inTowns(parts.app, [town], (tx) => listPlacesOf(tx, town))
  const terms = [...lookup.terms.values()].flatMap((index) => [...index].map(([name, [id = '']]) => [id, name]))
  return { places: Object.fromEntries(places.map(({ id, name }) => [id, name])), terms: Object.fromEntries(terms), cases: {}, files: {} }
}
