import { fold } from '@zhenzhi/kernel'
import type { Field, Id, Json, Values } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { filterText } from '../store/derived/listed-values.ts'
import { wordsAsked } from '../store/derived/words.ts'
import { readStreams } from '../store/evidence/read-streams.ts'
import { inTowns } from '../store/in-towns.ts'
import { findKeys } from '../store/keys/data-keys.ts'
import { sealedWithin } from '../store/keys/located.ts'
import { findNumbered } from '../store/lists/find-numbered.ts'
import { listByIds } from '../store/lists/list-cases.ts'
import type { Reach } from '../store/reach.ts'
import type { DeskParts } from './desk-parts.ts'
import { listView, openRows } from './list-view.ts'
import type { ListAsked, ListView, ViewRow } from './list-view.ts'
import { markHits } from './mark-hits.ts'
import type { HitPiece } from './mark-hits.ts'
import { openKept } from './open-value.ts'
import { sightOf } from './sight.ts'

/** Where in a case something was found: the field, and the part of its text. */
export interface FoundIn {
  field: string
  pieces: readonly HitPiece[]
}

export interface SearchView extends ListView {
  /** On which exactly this number stands, or one of whose papers has it. */
  numbered: readonly ViewRow[]
  hits: ReadonlyMap<Id, readonly FoundIn[]>
  /** The words that were looked for; none where nothing of what was typed is searched. */
  looked: readonly string[]
}

export interface Searching {
  town?: number
  definition?: string
  words: string
  after?: NonNullable<ListAsked['after']>
}

/** Cases whose searchable texts hold all of the words, with the places; and on the first page those with exactly that number. */
export async function searchView(parts: DeskParts, searching: Searching, reach: Reach): Promise<SearchView> {
  const { words, after } = searching
  const [found, numbered] = await Promise.all([listView(parts, searching, reach), after === undefined ? numberedIn(parts, searching, reach) : []])
  const terms = words.split(/[\s，,、；;]+/).filter((term) => term !== '').map((whole) => ({ whole: whole.normalize('NFKC').toLowerCase(), parts: wordsAsked(whole) }))
  const towns = [...new Set(found.rows.map(({ town }) => town))]
  const hits = await inTowns(parts.app, towns, async (tx) => {
    const each = await Promise.all(towns.map((town) => hitsIn(tx, parts, { town, reach, rows: found.rows.filter((row) => row.town === town), terms })))
    return new Map(each.flat())
  })
  return { ...found, numbered, hits, looked: wordsAsked(words) }
}

type Terms = Parameters<typeof markHits>[1]

async function hitsIn(tx: Tx, parts: DeskParts, { town, reach, rows, terms }: { town: number; reach: Reach; rows: readonly ViewRow[]; terms: Terms }): Promise<[Id, FoundIn[]][]> {
  const streams = await readStreams(tx, town, rows.map(({ id }) => id))
  const valuesOf = new Map([...streams].map(([id, acts]) => [id, fold(acts).values]))
  const keys = await findKeys(tx, town, { kids: [...valuesOf.values()].flatMap((values) => Object.values(values).flatMap(sealedWithin)).map(({ kid }) => kid), masters: parts.masters })
  return rows.map(({ id, definitionOf }) => {
    const sight = sightOf(parts.privacy, { town, reach, definition: definitionOf.id })
    const open = (value: Json) => openKept(value, 'none', { town, stream: id, keys, sight })
    return [id, Object.entries(definitionOf.fields).flatMap(([field, spec]) => foundIn(textsIn(spec, valuesOf.get(id)?.[field], open), field, terms))]
  })
}

function foundIn(texts: readonly string[], field: string, terms: Terms): FoundIn[] {
  return texts.flatMap((text) => {
    const pieces = markHits(text, terms)
    return pieces === undefined ? [] : [{ field, pieces }]
  }).slice(0, 1)
}

/** The searchable texts of a field as this reader may see them. */
function textsIn(field: Field, value: Json | undefined, open: (value: Json) => Json): string[] {
  if (value === undefined || value === null) return []
  if (field.kind === 'rows') {
    return !Array.isArray(value) ? [] : value.flatMap((row: Values) => Object.entries(field.fields).flatMap(([name, column]) => textsIn(column, row[name], open)))
  }
  if (field.kind !== 'text' || field.searchable !== true) return []
  const text = open(value)
  return typeof text === 'string' ? [text] : []
}

/** Shorter is no number that stands alone. */
const shortest = 3

async function numberedIn(parts: DeskParts, { town: wanted, definition, words }: Searching, reach: Reach): Promise<ViewRow[]> {
  const number = words.trim()
  if (Array.from(number).length < shortest) return []
  const towns = reach.towns.filter((town) => wanted === undefined || town === wanted)
  const fields = Object.values(parts.law().current).flatMap(({ definition: one }) => (definition !== undefined && one.id !== definition ? [] : one.lists
    .filter((field) => one.fields[field]?.kind === 'text' && filterText(one, field, number) !== undefined).map((field) => ({ definition: one.id, field }))))
  const paper = paperNumber(number)
  return inTowns(parts.app, towns, async (tx) => {
    const found = await Promise.all(towns.map(async (town) => {
      const ids = await findNumbered(tx, town, { number, fields, ...(paper === undefined ? {} : { paper }) })
      return ids.length === 0 ? [] : listByIds(tx, { town, ids, reach })
    }))
    const rows = found.flat().filter((row) => definition === undefined || row.definition === definition)
    return openRows(tx, parts, { rows, reach })
  })
}

/** （2026）人调字第12号, 人调字〔2026〕12号 */
function paperNumber(text: string): { series: string; year: number; number: number } | undefined {
  const plain = text.replaceAll(/\s/g, '')
  const [, yearFirst, seriesAfter, numberAfter] = /^[（(〔[]?(\d{4})[）)〕\]]?(\p{Script=Han}{1,20}?)第?(\d{1,9})号$/u.exec(plain) ?? []
  if (yearFirst !== undefined && seriesAfter !== undefined) return { series: seriesAfter, year: Number(yearFirst), number: Number(numberAfter) }
  const [, series, year, number] = /^(\p{Script=Han}{1,20})[（(〔[](\d{4})[）)〕\]]第?(\d{1,9})号$/u.exec(plain) ?? []
  return series === undefined ? undefined : { series, year: Number(year), number: Number(number) }
}
