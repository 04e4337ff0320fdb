import { fold } from '@zhenzhi/kernel'
import type { Id, Json, Moment, Values } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { insertReadings } from '../store/audit/insert-readings.ts'
import { readStreams } from '../store/evidence/read-streams.ts'
import { inTowns } from '../store/in-towns.ts'
import { findKeys } from '../store/keys/data-keys.ts'
import { sealedWithin } from '../store/keys/located.ts'
import { listCases } from '../store/lists/list-cases.ts'
import type { Cursor, ListRow } from '../store/lists/listing.ts'
import { accountNames, placeNames } from '../store/names/find-names.ts'
import { unitNames } from '../store/names/unit-names.ts'
import type { Reach } from '../store/reach.ts'
import type { DeskParts } from './desk-parts.ts'
import { linkedCases, officersIn } from './linked-cases.ts'
import type { LinkedCase } from './linked-cases.ts'
import { cursorAt, listingOf } from './list-view.ts'
import type { ListAsked, ViewRow } from './list-view.ts'
import { maskedIn, openAll } from './open-value.ts'
import { sightOf } from './sight.ts'

export interface Walking {
  asked: Omit<ListAsked, 'after' | 'town' | 'definition'> & { town: number; definition: string }
  reach: Reach
  /** Fields beyond those a list keeps at hand are read out of the acts, which takes longer. */
  fields: readonly string[]
  /** What this person may know, in full: for a purpose, and with a line in the log for each case. */
  reveal?: { post: string; purpose: string; moment: Moment }
}

/** A case as it goes into a ledger or an export: its fields as this reader may see them. */
export type WalkedRow = Pick<ViewRow, 'id' | 'town' | 'state' | 'closed' | 'place' | 'unit' | 'opened' | 'moved' | 'nextDue' | 'nextDuty' | 'definitionOf' | 'values'> & {
  /** How many of the fields asked for are shown less than whole. */
  masked: number
}

export interface WalkedPage {
  rows: readonly WalkedRow[]
  linked: readonly LinkedCase[]
  places: Readonly<Record<string, string>>
  units: Readonly<Record<string, string>>
  officers: Readonly<Record<string, string>>
}

const onPage = 500

/** All cases of one kind this person may see, the last registered first, a page and a transaction at a time: memory holds one page. */
export async function* walkCases(parts: DeskParts, walking: Walking): AsyncGenerator<WalkedPage, void, undefined> {
  let after: Cursor | undefined
  for (;;) {
    const { page, next } = await walkPage(parts, walking, after)
    if (page.rows.length > 0) yield page
    if (next === undefined) return
    after = next
  }
}

/** One page of it, and where the next begins. */
export function walkPage(parts: DeskParts, walking: Walking, after: Cursor | undefined): Promise<{ page: WalkedPage; next: Cursor | undefined }> {
  const { town } = walking.asked
  const towns = walking.reach.towns.filter((one) => one === town)
  return inTowns(parts.app, towns, async (tx) => {
    const listing = await listingOf(tx, parts, { asked: walking.asked, reach: walking.reach, towns })
    const found = listing === undefined ? [] : await listCases(tx, { ...listing, byDay: true, most: onPage + 1, ...(after === undefined ? {} : { after }) })
    const rows = found.slice(0, onPage)
    const last = found.length > onPage ? rows.at(-1) : undefined
    return { page: await readPage(tx, parts, { walking, rows }), next: last === undefined ? undefined : cursorAt(last) }
  })
}

async function readPage(tx: Tx, parts: DeskParts, { walking, rows }: { walking: Walking; rows: readonly ListRow[] }): Promise<WalkedPage> {
  const { asked: { town, definition }, reach, reveal, fields } = walking
  if (reveal !== undefined) await insertReadings(tx, { town, account: reach.account, cases: rows.map(({ id }) => id), ...reveal })
  const kept = await valuesOf(tx, parts, { walking, rows })
  const keys = await findKeys(tx, town, { kids: [...kept.values()].flatMap((values) => Object.values(values).flatMap(sealedWithin)).map(({ kid }) => kid), masters: parts.masters })
  const sight = sightOf(parts.privacy, { town, reach, definition, reveal: reveal !== undefined })
  const walked = rows.map((row) => rowOf(row, { kept: kept.get(row.id) ?? {}, fields, parts, open: (values) => openAll(values, { town, stream: row.id, keys, sight }), masked: (values) => maskedIn(values, sight).length }))
  const said = walked.map(({ definitionOf, values }) => ({ definition: definitionOf, values }))
  const [linked, places, units, officers] = await Promise.all([
    linkedCases(tx, parts, { town, reach, said }), placeNames(tx, [town]), unitNames(tx, town),
    accountNames(tx, [...new Set(said.flatMap((one) => officersIn(one.definition, one.values)))]),
  ])
  return { rows: walked, linked, places, units, officers }
}

/** The fields as they are kept: those of lists stand in the head; all others are folded out of the acts. */
async function valuesOf(tx: Tx, { law }: DeskParts, { walking, rows }: { walking: Walking; rows: readonly ListRow[] }): Promise<Map<Id, Values>> {
  const { definitions } = law()
  const listed = (row: ListRow) => walking.fields.every((name) => definitions[row.definitionHash]?.lists.includes(name))
  const beyond = rows.filter((row) => !listed(row)).map(({ id }) => id)
  const streams = beyond.length === 0 ? new Map<Id, never>() : await readStreams(tx, walking.asked.town, beyond)
  return new Map(rows.map((row) => {
    const acts = streams.get(row.id)
    return [row.id, acts === undefined ? row.shown : fold(acts).values]
  }))
}

interface Opening {
  kept: Values
  fields: readonly string[]
  parts: DeskParts
  open: (values: Values) => Record<string, Json>
  masked: (values: Values) => number
}

function rowOf({ id, town, state, closed, place, unit, opened, moved, nextDue, nextDuty, definitionHash }: ListRow, { kept, fields, parts, open, masked }: Opening): WalkedRow {
  const definitionOf = parts.law().definitions[definitionHash]
  if (definitionOf === undefined) throw new Error(`case ${id} is pinned to a definition that is not kept`)
  const asked = Object.fromEntries(fields.flatMap((name) => (kept[name] === undefined ? [] : [[name, kept[name]]])))
  return { id, town, state, closed, place, unit, opened, moved, nextDue, nextDuty, definitionOf, values: open(asked), masked: masked(asked) }
}
