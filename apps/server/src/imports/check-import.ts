import { isRefused, opening, shownValue } from '@zhenzhi/kernel'
import type { Definition, Json, Names, Refused } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import type { ImportRow } from '../store/imports/import.ts'
import { holdImport, setChecked } from '../store/imports/import.ts'
import { listPlacesOf } from '../store/people/place.ts'
import type { Lookup } from './cell/reading.ts'
import type { BadCell, Checked, Counts, FirstRow } from './import-notes.ts'
import { hintsFor } from './hints.ts'
import type { Importer, ImportParts } from './import-parts.ts'
import type { Mapping } from './mapping/mapping.ts'
import { actDay } from './mapping/target.ts'
import { findFileKey, readKept, sealNote } from './open-file.ts'
import { badCell, readRows } from './read-rows.ts'
import { lookupFor, readerOf } from './sheet-reader.ts'
import type { SheetReader } from './sheet-reader.ts'
import { tryRows } from './try-rows.ts'
import type { RefusedRow } from './try-rows.ts'

const [badKept, hintsKept, firstShown] = [3000, 300, 10]

export interface Checking {
  row: ImportRow
  definition: Definition
  mapping: Mapping
  importer: Importer
  progress: (done: number, total: number) => Promise<void>
}

/** Reads the whole file by a mapping, asks the desk about every row that can be read, and keeps what was found. Nothing is registered. */
export async function checkImport(parts: ImportParts, { row, definition, mapping, importer, progress }: Checking): Promise<{ done: true } | Refused> {
  const { town, id, file } = row
  const [book, key] = [await readKept(parts, { town, file, importer, sheet: mapping.sheet }), await findFileKey(parts, town, file)]
  if (isRefused(book)) return book
  if (key === undefined) throw new Error(`the upload of import ${id} has no key`)
  const lookup = await lookupFor(parts, { town, importer, definition, mapping })
  const reader = readerOf(book.sheet, { definition, mapping, lookup })
  const read = await readRows(reader, { definition })
  const refused = await tryRows(parts, { town, importId: id, importer, definition, reader, progress }, read.clean)
  if (isRefused(refused)) return refused
  const bad = [...read.bad, ...refused.map((one) => refusedCell(reader, { definition, mapping }, one))].toSorted((a, b) => a.line - b.line)
  const badRows = new Set([...read.badRows, ...refused.map((one) => one.row)])
  const good = read.clean.filter((one) => !badRows.has(one))
  const { hints, acts } = await hintsFor(parts, { town, definition, importer, reader }, good)
  const checked: Checked = {
    mapping, bad: bad.slice(0, badKept), words: read.words, hints: hints.slice(0, hintsKept),
    first: await firstRows(parts, { town, definition, reader, lookup }, good.slice(0, firstShown)),
    skipped: reader.skipped.slice(0, hintsKept).map((one) => ({ line: one.row + 1, why: one.why })),
  }
  const counts: Counts = {
    rows: reader.rows.length, good: good.length, badRows: badRows.size, badCells: bad.length, hints: hints.length, skipped: reader.skipped.length,
    formulas: read.formulas, acts,
  }
  return inTowns(parts.app, [town], async (tx) => {
    const now = await holdImport(tx, town, id)
    if (now === undefined || now.state === 'done' || now.state === 'undone') throw new Error(`import ${id} was committed while it was checked`)
    const sealedChecked = sealNote(key, checked, { town, id, path: 'checked' })
    await setChecked(tx, town, { id, counts: asJson(counts), badRows: [...badRows].toSorted((a, b) => a - b), sealedChecked })
    return { done: true }
  })
}

export function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value))
}

/** What the desk refuses is told at the cell of the field it names, where a column tells of it. */
function refusedCell(reader: SheetReader, { definition, mapping }: { definition: Definition; mapping: Mapping }, { row, act, refusal }: RefusedRow): BadCell {
  const dated = refusal.code.startsWith('day-')
  const use = mapping.columns.find(({ target }) => target.act === act && (dated ? target.field === actDay : target.field === refusal.field))
  const step = act === opening ? '' : `“${definition.transitions[act]?.title ?? act}”这一步：`
  const text = use === undefined ? '' : reader.grid.at(row, use.column)
  return badCell(reader, row, { ...(use === undefined ? {} : { column: use.column }), text: shownText(text), says: `${step}${refusal.says}` })
}

function shownText(cell: ReturnType<SheetReader['grid']['at']> | ''): string {
  return cell === undefined ? '' : typeof cell === 'object' ? cell.text : String(cell)
}

/** The first good rows as they would be registered, in the words of lists and pages. */
async function firstRows(parts: ImportParts, { town, definition, reader, lookup }: { town: number; definition: Definition; reader: SheetReader; lookup: Lookup }, rows: readonly number[]): Promise<FirstRow[]> {
  const places = await inTowns(parts.app, [town], (tx) => listPlacesOf(tx, town))
  const names: Names = { places: Object.fromEntries(places.map(({ id, name }) => [id, name])), terms: Object.fromEntries([...lookup.terms.values()].flatMap((index) => [...index].map(([name, [id = '']]) => [id, name]))), cases: {}, files: {} }
  return rows.map((row) => ({
    line: row + 1,
    acts: reader.read(row).deeds.map(({ act, day, what }) => ({
      title: definition.transitions[act]?.title ?? act, day,
      fields: Object.entries(what).flatMap(([name, value]) => {
        const field = definition.fields[name]
        // Values the row was read to are what a form sends: plain JSON.
        return field === undefined ? [] : [{ title: field.title, shown: shownValue(field, value as Json, names).slice(0, 200) }]
      }),
    })),
  }))
}
