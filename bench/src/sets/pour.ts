import { randomUUID } from 'node:crypto'
import { daysBetween } from '@zhenzhi/kernel'
import type { Id } from '@zhenzhi/kernel'
import { makeDataKey } from '@zhenzhi/server'
import type { DataKey } from '@zhenzhi/server'
import type pg from 'pg'
import { copyBooked, copyLean, copyWhole, keyLine } from './copier.ts'
import type { Masters, Pool, Target, Write } from './copier.ts'
import type { TownMade } from './county.ts'
import { openInflow } from './into-database.ts'
import { youngUntil } from './play-patterns.ts'
import type { Pattern } from './read-patterns.ts'
import { sealsOf } from './seal-rows.ts'
import { present } from './set-size.ts'
import type { SetSize } from './set-size.ts'
import type { Staff } from './staff.ts'
import { columnsOf } from './tables.ts'

export interface Pouring {
  size: SetSize
  towns: readonly TownMade[]
  patterns: readonly Pattern[]
  /** Where and by whom the patterns were played. */
  origin: { town: TownMade; accounts: readonly Id[] }
  masters: Masters
  staff: Staff
  log: (line: string) => void
}

/** Cases are spread over so many weeks where the size says nothing. */
const usualWeeks = 75
/** Of a hundred cases so many are old disputes, young ones, meetings; the rest grid workers. */
const share = { old: 82, young: 3, meeting: 10 }
/** One in so many was given to the adviser. */
const advised = 500

/** Copies patterns into the tables until the set has its size. */
export async function pour(admin: pg.Client, pouring: Pouring): Promise<{ acts: number; facts: number }> {
  const { size, towns, masters, log } = pouring
  const inflow = await openInflow(admin, columnsOf)
  const { write } = inflow
  const seals = new Map(towns.map(({ id }) => [id, sealsOf(id, write)]))
  const pools = new Map(towns.map(({ id }) => [id, size.lean + (size.booked ?? 0) === 0 ? { keys: [], persons: [] } : poolOf(id, masters, write)]))
  const counted = { acts: 0, facts: 0 }
  const pick = pickerOf(pouring.patterns)
  const { whole, booked = 0, lean, weeks = usualWeeks } = size
  const total = whole + booked + lean
  for (let at = 0; at < total; at += 1) {
    const pattern = pick()
    const town = townFor(pouring)
    const target = targetOf(pouring, { pattern, town, week: Math.floor((at * weeks) / total), advised: at % advised === 0 })
    const pool = pools.get(town.id) ?? { keys: [], persons: [] }
    // Those with acts lie evenly among the others.
    const falls = (count: number) => Math.floor((at * count) / total) !== Math.floor(((at + 1) * count) / total)
    const copied = falls(whole) ? copyWhole(pattern, target, { masters, write }) : lean > 0 ? copyLean(pattern, target, { pool, write }) : copyBooked(pattern, target, { pool, write })
    if (copied !== undefined) {
      seals.get(town.id)?.add(copied)
      counted.acts += copied.acts.length
      counted.facts += pattern.facts
    }
    if (at % 10_000 === 9999) await inflow.flush()
    if (at % 100_000 === 99_999) log(`set ${size.name}: ${at + 1} cases`)
  }
  const heads = [...seals.values()].map((one) => one.end())
  await inflow.end()
  for (const { town, seq, batch, root } of heads) await admin.query('UPDATE z.seal_head SET seq = $2, batch = $3, root = $4 WHERE town_id = $1', [town, seq, batch, root])
  return counted
}

/** Four fifths go to the first town, or to each as much. */
function townFor({ size, towns }: Pouring): TownMade {
  const [first, ...others] = towns
  if (first === undefined) throw new Error('no town')
  return size.spread !== 'even' && Math.random() < 0.8 ? first : anyOf(size.spread === 'even' ? towns : others)
}

function targetOf({ origin, staff }: Pouring, { pattern, town, week, advised: given }: { pattern: Pattern; town: TownMade; week: number; advised: boolean }): Target {
  const officer = anyOf(staff.of.get(town.id) ?? [])
  return {
    town, days: pattern.young ? daysBetween(youngUntil, present.slice(0, 10)) : week * 7,
    accounts: new Map(origin.accounts.map((account) => [account, officer])),
    places: new Map(origin.town.villages.map((village, index) => [village, town.villages[index] ?? village])),
    ...(given ? { also: staff.adviser } : {}),
  }
}

function pickerOf(patterns: readonly Pattern[]): () => Pattern {
  const of = (wanted: (one: Pattern) => boolean) => patterns.filter(wanted)
  const old = of(({ definition, young }) => definition === 'mediation' && !young)
  const young = of((one) => one.young)
  const meetings = of(({ definition }) => definition === 'meeting')
  const workers = of(({ definition }) => definition === 'grid-worker')
  return () => {
    const lot = Math.random() * 100
    if (lot < share.old) return anyOf(old)
    if (lot < share.old + share.young) return anyOf(young)
    return anyOf(lot < share.old + share.young + share.meeting ? meetings : workers)
  }
}

/** What cases without acts are sealed under: some hundred keys of a town, and persons who come up again and again. */
function poolOf(town: number, masters: Masters, write: Write): Pool {
  const make = (kind: DataKey['kind']) => makeDataKey(masters, kind, { town, owner: randomUUID() })
  const pool = { keys: Array.from({ length: 500 }, () => make('case')), persons: Array.from({ length: 5000 }, () => make('person')) }
  for (const key of [...pool.keys, ...pool.persons]) write('data_key', keyLine(key, masters))
  return pool
}

function anyOf<T>(from: readonly T[]): T {
  const found = from[Math.floor(Math.random() * from.length)]
  if (found === undefined) throw new Error('nothing to take')
  return found
}
