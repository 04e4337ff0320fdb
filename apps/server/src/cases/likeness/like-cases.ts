import { addDays, isValues } from '@zhenzhi/kernel'
import type { Day, Definition, Id, Json, Values } from '@zhenzhi/kernel'
import { likenessOf, placeIn, soughtPairs } from '@zhenzhi/recognise'
import type { KnownPlace, Reason } from '@zhenzhi/recognise'
import { v7 } from 'uuid'
import type { Tx } from '../../store/connection.ts'
import { blindIndex } from '../../store/keys/blind-index.ts'
import { getTownKey } from '../../store/keys/town-key.ts'
import { findAlike } from '../../store/likeness/find-alike.ts'
import { findStandingIn, knownPlaces } from '../../store/likeness/known.ts'
import type { ListRow } from '../../store/lists/listing.ts'
import { findPersonsBy } from '../../store/persons/persons.ts'
import type { Reach } from '../../store/reach.ts'
import type { DeskParts } from '../desk-parts.ts'
import { openShown } from '../open-shown.ts'
import type { OpenedRow } from '../open-shown.ts'
import { alikeText, isTold, typedText } from './alike-text.ts'

/** What is told so far: by a form that is being filled, or by a case that is there. */
export interface LikeAsked {
  town: number
  reach: Reach
  definition: Definition
  what: Values
  day: Day
  /** The case itself, where there is one. */
  of?: Id
}

export interface LikeCase {
  row: OpenedRow<ListRow>
  text: string
  score: number
  reasons: readonly Reason[]
}

/** How far back, and how many are looked at and shown. */
const reachBack = 60
const looked = 60
const offered = 5
const shortest = 4

/** The likely same matters, the likeliest first, of what this person may see; of what they may not, nothing, not even that there is one. */
export async function likeCases(tx: Tx, parts: DeskParts, asked: LikeAsked): Promise<LikeCase[]> {
  const { town, reach, definition, what, day, of = null } = asked
  const text = typedText(definition, what)
  if (Array.from(text).length < shortest || !isTold(definition)) return []
  const places = await knownPlaces(tx, town)
  const village = definition.place === null ? undefined : what[definition.place]
  const place = typeof village === 'string' && village !== '' ? village : placeIn(text, places)
  const kinds = Object.values(parts.law().current).map((one) => one.definition).filter(isTold).map(({ id }) => id)
  const rows = await findAlike(tx, {
    town, reach, words: soughtPairs(text, places), place, definitions: kinds, from: addDays(day, -reachBack), to: addDays(day, reachBack), since: firstIdOf(day), of, most: looked,
  })
  const opened = await openShown(tx, parts, { rows, reach })
  const same = await sameTeller(tx, parts, { asked, ids: opened.map(({ id }) => id) })
  const telling = { text, place, day, kind: null, person: 'teller' }
  return opened.flatMap((row) => likeCase(row, { telling, places, same })).toSorted((a, b) => b.score - a.score).slice(0, offered)
}

interface Holding {
  telling: Parameters<typeof likenessOf>[0]
  places: readonly KnownPlace[]
  same: ReadonlySet<string>
}

function likeCase(row: OpenedRow<ListRow>, { telling, places, same }: Holding): LikeCase[] {
  const text = alikeText(row.definitionOf, row.values)
  if (text === '') return []
  const { likely, score, reasons } = likenessOf(telling, { text, place: row.place ?? placeIn(text, places), day: row.opened, kind: null, person: same.has(row.id) ? 'teller' : null }, places)
  return likely ? [{ row, text, score, reasons }] : []
}

/** In which of these cases whoever is on the form stands: only told to those who may know complainants. Nobody is found by name. */
async function sameTeller(tx: Tx, { privacy, masters }: DeskParts, { asked: { town, reach, definition, what }, ids }: { asked: LikeAsked; ids: readonly Id[] }): Promise<ReadonlySet<Id>> {
  const given = Object.entries(definition.fields).flatMap(([name, { kind }]) => (kind === 'person' || kind === 'people' ? [what[name] ?? null].flat() : [])).filter(isValues)
  if (given.length === 0 || ids.length === 0 || !privacy.knows(reach, town).has('complainants')) return new Set()
  const key = await getTownKey(tx, town, masters)
  const persons = await Promise.all(given.map(async (one) => (typeof one['person'] === 'string' ? [one['person']] : findPersonsBy(tx, town, {
    phone: indexOf(key, 'phone', one['phone']), idNumber: indexOf(key, 'idNumber', one['idNumber']),
  }))))
  return findStandingIn(tx, town, { persons: persons.flat(), ids })
}

function indexOf(key: Parameters<typeof blindIndex>[0], what: 'phone' | 'idNumber', typed: Json | undefined): Buffer | undefined {
  return typeof typed === 'string' && typed !== '' ? blindIndex(key, what, typed) : undefined
}

/** The first id that can have been made so long before today, or before the day that is told. */
function firstIdOf(day: Day): Id {
  const now = Number.parseInt(v7().replaceAll('-', '').slice(0, 12), 16)
  const told = Date.parse(`${day}T00:00:00Z`)
  const from = Math.max(0, Math.min(now, told) - (reachBack + 1) * 86_400_000)
  const time = from.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
