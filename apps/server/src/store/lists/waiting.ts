import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'

/** Since when a case waits, and whether the reader took an act in it. */
export interface Waits {
  id: Id
  since: Day
  own: boolean
}

/** The day somebody last did something to each of these cases; that a day went by is nothing anybody did. */
export async function waitsOf(tx: Tx, town: number, { ids, account }: { ids: readonly Id[]; account: Id }): Promise<Waits[]> {
  const { rows } = await tx.query<Waits>(
    `SELECT DISTINCT ON (a.stream) a.stream AS id, a.day AS since,
       EXISTS (SELECT FROM z.case_account o WHERE o.town_id = $1 AND o.account = $3 AND o.case_id = a.stream) AS own
     FROM z.act a WHERE a.town_id = $1 AND a.stream = ANY($2::uuid[]) AND a.kind <> 'clock' ORDER BY a.stream, a.position DESC`, [town, ids, account])
  return rows
}

export interface OfUnit {
  unit: string
  open: number
  overdue: number
  still: number
  oldest: Day | null
}

/** Open matters of a town that this person may see, by the office they are with: how many, how many past their day, how many without an act since a moment. */
export async function openByUnit(tx: Tx, { town, reach, today, stillSince }: { town: number; reach: Reach; today: Day; stillSince: string }): Promise<OfUnit[]> {
  const given = parameters(town, today, stillSince)
  const seen = seenBy(reach, town, given)
  const { rows } = await tx.query<OfUnit>(
    `SELECT h.unit, count(*) AS open, count(*) FILTER (WHERE h.next_due < $2::date) AS overdue, count(*) FILTER (WHERE h.moved < $3::timestamptz) AS still, min(h.opened) AS oldest
     FROM z.case_head h WHERE h.town_id = $1 AND NOT h.closed AND NOT h.void AND h.engine = 'matter' AND ${seen} GROUP BY h.unit ORDER BY h.unit`, given.values)
  return rows
}
