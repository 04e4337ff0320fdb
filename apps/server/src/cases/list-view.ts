import { addDays } from '@zhenzhi/kernel'
import type { Day, Definition, DutySpec, Id, Json } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { filterText } from '../store/derived/listed-values.ts'
import { wordsAsked } from '../store/derived/words.ts'
import { inTowns } from '../store/in-towns.ts'
import { blindIndex } from '../store/keys/blind-index.ts'
import { getTownKey } from '../store/keys/town-key.ts'
import { countCases, listCases } from '../store/lists/list-cases.ts'
import { orderOf } from '../store/lists/listing.ts'
import type { Cursor, Listing, ListRow } from '../store/lists/listing.ts'
import { weighWords } from '../store/lists/weigh-words.ts'
import { findPersonsBy } from '../store/persons/persons.ts'
import type { Reach } from '../store/reach.ts'
import type { DeskParts } from './desk-parts.ts'
import { linkedCases } from './linked-cases.ts'
import type { LinkedCase } from './linked-cases.ts'
import { openShown } from './open-shown.ts'
import type { OpenedRow } from './open-shown.ts'

export interface ListAsked {
  /** Absent: all towns of the reach. */
  town?: number
  definition?: string
  /** Only matters, ledgers, or rosters. */
  engine?: Definition['engine']
  state?: string
  closed?: boolean
  place?: Id
  unit?: string
  /** Past its day; the longest overdue first. */
  overdue?: boolean
  /** Due from one day to another, both included; the first due first. */
  due?: { from?: Day; to: Day }
  /** Searched in what definitions call searchable; never in names, numbers or addresses. */
  words?: string
  /** Listed fields that equal a value. Needs `definition`. */
  where?: readonly { field: string; value: Json }[]
  /** Cases a person stands in, by a number given exactly; never those that are against the person. */
  person?: { phone?: string; idNumber?: string }
  /** Only cases in which this person took an act. */
  own?: boolean
  /** Registered from one day to another, both included; the latest first. Needs `definition`. */
  opened?: { from?: Day; to?: Day }
  /** Whose turn it is; see `Listing`. */
  turn?: NonNullable<Listing['turn']>
  /** The longest without an act first. */
  longestFirst?: boolean
  after?: Cursor
}

/** A row with its listed fields opened; numbers and addresses of persons in part, as everywhere without a stated purpose. */
export interface ViewRow extends OpenedRow<ListRow> {
  overdue: boolean
  /** How the next day passes, where that is no delay of ours. */
  passes?: NonNullable<DutySpec['passes']>
}

export interface ListView {
  rows: readonly ViewRow[]
  /** The terms and cases that its rows name, as far as they may be seen. */
  linked: readonly LinkedCase[]
  /** Where the next page begins; null on the last. */
  next: Cursor | null
  /** Counted, on all pages, up to `bound`. */
  total: number
  /** There are at least `total`. */
  capped: boolean
}

const onPage = 50
const bound = 1001
/** Of what was searched for, each case has to be looked at to be counted. */
const searchedBound = 201

/** One page of cases this person may see. Nothing about cases outside the reach leaves: no row, no count. */
export function listView(parts: DeskParts, asked: ListAsked, reach: Reach): Promise<ListView> {
  const towns = townsOf(asked, reach)
  return inTowns(parts.app, towns, async (tx) => {
    const listing = await listingOf(tx, parts, { asked, reach, towns })
    if (listing === undefined) return { rows: [], linked: [], next: null, total: 0, capped: false }
    const { rows, total, capped } = await pageOf(tx, listing)
    const page = rows.slice(0, onPage)
    const last = rows.length > onPage ? page.at(-1) : undefined
    const opened = await openRows(tx, parts, { rows: page, reach })
    return { rows: opened, linked: await linkedOn(tx, parts, { rows: opened, reach }), next: last === undefined ? null : cursorAt(last), total, capped }
  })
}

/** How many such a list would hold, counted up to a bound, without a row being looked at. */
export function countView(parts: DeskParts, asked: ListAsked, reach: Reach): Promise<Pick<ListView, 'total' | 'capped'>> {
  const towns = townsOf(asked, reach)
  return inTowns(parts.app, towns, async (tx) => {
    const listing = await listingOf(tx, parts, { asked, reach, towns })
    if (listing === undefined) return { total: 0, capped: false }
    const most = boundOf(listing)
    const { count, least } = await countCases(tx, listing, most)
    return bounded(count, most, least)
  })
}

/** What was searched for is found once for the first page: as many as are counted, of which the page is the beginning. */
async function pageOf(tx: Tx, listing: Listing): Promise<{ rows: ListRow[]; total: number; capped: boolean }> {
  const most = boundOf(listing)
  if (listing.words !== undefined && listing.after === undefined) {
    const rows = await listCases(tx, { ...listing, most })
    return { rows, ...bounded(rows.length, most) }
  }
  const [rows, { count, least }] = await Promise.all([listCases(tx, listing), countCases(tx, listing, most)])
  return { rows, ...bounded(count, most, least) }
}

function boundOf(listing: Listing): number {
  return orderOf(listing) === 'registered' ? searchedBound : bound
}

function bounded(total: number, most: number, least = total >= most): Pick<ListView, 'total' | 'capped'> {
  return { total: Math.min(total, most - 1), capped: least }
}

export function cursorAt({ id, moved, nextDue, opened }: ListRow): Cursor {
  return { id, moved, opened, ...(nextDue === null ? {} : { due: nextDue }) }
}

function townsOf({ town }: ListAsked, reach: Reach): readonly number[] {
  return town === undefined ? reach.towns : reach.towns.filter((one) => one === town)
}

export interface Framed {
  asked: ListAsked
  reach: Reach
  towns: readonly number[]
}

/** Undefined where nothing can answer: words of which none is searched, a field that is not listed, a number nobody gave. */
export async function listingOf(tx: Tx, parts: DeskParts, { asked, reach, towns }: Framed): Promise<Listing | undefined> {
  const { town: _town, state, closed, overdue, words, where = [], person, due, ...plain } = asked
  const definition = parts.law().current[asked.definition ?? '']?.definition
  const fields = where.map(({ field, value }) => ({ field, value: definition === undefined ? undefined : filterText(definition, field, value) }))
  const searched = words === undefined ? undefined : await weighWords(tx, towns, wordsAsked(words))
  const persons = person === undefined ? undefined : await personsBy(tx, parts, { person, towns })
  if (searched?.words.length === 0 || persons?.length === 0 || fields.some(({ value }) => value === undefined)) return undefined
  const before = overdue === true ? { to: addDays(parts.clock.now().day, -1) } : undefined
  const states = state === undefined ? statesOf(definition, closed) : [state]
  return {
    ...plain, reach, towns, most: onPage + 1,
    ...(states === undefined ? {} : { states }),
    ...(closed === undefined ? {} : { closed }),
    ...(before === undefined && due === undefined ? {} : { due: before ?? due ?? { to: '' } }),
    ...searched,
    ...(persons === undefined ? {} : { persons }),
    ...(fields.length === 0 ? {} : { fields: fields.map(({ field, value = '' }) => ({ field, value })) }),
  }
}

/** Open or closed is said of states by their definition; by them the list finds its index. */
function statesOf(definition: Definition | undefined, closed: boolean | undefined): string[] | undefined {
  if (definition === undefined || closed === undefined) return undefined
  return Object.entries(definition.states).filter(([, state]) => state.closed === closed).map(([name]) => name)
}

async function personsBy(tx: Tx, { masters }: DeskParts, { person, towns }: { person: NonNullable<ListAsked['person']>; towns: readonly number[] }): Promise<Id[]> {
  const found: Id[] = []
  for (const town of towns) {
    const key = await getTownKey(tx, town, masters)
    const index = (what: 'phone' | 'idNumber') => (person[what] === undefined ? undefined : blindIndex(key, what, person[what]))
    found.push(...await findPersonsBy(tx, town, { phone: index('phone'), idNumber: index('idNumber') }))
  }
  return found
}

export async function openRows(tx: Tx, parts: DeskParts, shown: { rows: readonly ListRow[]; reach: Reach }): Promise<ViewRow[]> {
  const today = parts.clock.now().day
  const opened = await openShown(tx, parts, shown)
  return opened.map((row) => {
    const passes = row.definitionOf.duties[row.nextDuty ?? '']?.passes
    return { ...row, ...(passes === undefined ? {} : { passes }), overdue: row.nextDue !== null && row.nextDue < today && passes !== 'expired' }
  })
}

async function linkedOn(tx: Tx, parts: DeskParts, { rows, reach }: { rows: readonly ViewRow[]; reach: Reach }): Promise<LinkedCase[]> {
  const towns = [...new Set(rows.map(({ town }) => town))]
  const found = await Promise.all(towns.map((town) => linkedCases(tx, parts, {
    town, reach, said: rows.filter((row) => row.town === town).map(({ definitionOf, values }) => ({ definition: definitionOf, values })),
  })))
  return found.flat()
}
