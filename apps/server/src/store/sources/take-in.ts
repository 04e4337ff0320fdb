import type { Day } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** 补录期: what happened before `starts` is registered until the end of `until`; null: not ended yet. */
export interface TakeIn {
  starts: Day
  until: Day | null
}

/** Undefined where nobody set one: then any day is taken in. */
export async function findTakeIn(tx: Tx, town: number): Promise<TakeIn | undefined> {
  const { rows } = await tx.query<TakeIn>('SELECT t.starts, t.until FROM z.take_in t WHERE t.town_id = $1', [town])
  return rows[0]
}

export async function setTakeInOf(tx: Tx, town: number, { starts, until }: TakeIn): Promise<void> {
  await tx.query(
    `INSERT INTO z.take_in (town_id, starts, until) VALUES ($1, $2, $3)
     ON CONFLICT (town_id) DO UPDATE SET starts = excluded.starts, until = excluded.until`, [town, starts, until])
}
