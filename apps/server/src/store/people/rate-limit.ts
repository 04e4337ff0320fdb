import type { Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface HitsAsked {
  key: string
  hits: number
  moment: Moment
  /** The window that is running began after this moment. */
  windowAfter: Moment
}

/** Adds hits to a key's window, or begins a window with them; how many there are then, and since when. */
export async function addHits(tx: Tx, { key, hits, moment, windowAfter }: HitsAsked): Promise<{ hits: number; since: Moment }> {
  const { rows } = await tx.query<{ hits: number; since: Moment }>(
    `INSERT INTO z.rate_limit AS r (key, hits, since) VALUES ($1, $2, $3)
     ON CONFLICT (key) DO UPDATE SET
       hits = CASE WHEN r.since > $4 THEN r.hits + excluded.hits ELSE excluded.hits END,
       since = CASE WHEN r.since > $4 THEN r.since ELSE excluded.since END
     RETURNING r.hits, r.since`,
    [key, hits, moment, windowAfter])
  const [row] = rows
  if (!row) throw new Error('an upsert returned no row')
  return row
}

export interface AttemptAsked {
  key: string
  moment: Moment
  /** Attempts before this moment are forgotten. */
  rememberedAfter: Moment
  free: number
  firstDelay: number
  longestDelay: number
}

/**
 * Takes one attempt where the wait after those before it is over, in one statement, so that a hundred at once are not a hundred attempts.
 * The wait is none for the first `free`, then `firstDelay` seconds, doubled each time up to `longestDelay`. False where it is not over.
 */
export async function takeAttempt(tx: Tx, { key, moment, rememberedAfter, free, firstDelay, longestDelay }: AttemptAsked): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.rate_limit AS r (key, hits, since) VALUES ($1, 1, $2)
     ON CONFLICT (key) DO UPDATE SET hits = CASE WHEN r.since > $3 THEN least(r.hits + 1, 1000) ELSE 1 END, since = excluded.since
     WHERE r.hits < $4 OR r.since + make_interval(secs => least($5 * power(2, least(r.hits - $4, 20)), $6)) <= excluded.since`,
    [key, moment, rememberedAfter, free, firstDelay, longestDelay])
  return rowCount === 1
}

/** Takes one of so many in a window, in one statement. False where all are taken. */
export async function takeOf(tx: Tx, { key, moment, windowAfter, most }: Omit<HitsAsked, 'hits'> & { most: number }): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.rate_limit AS r (key, hits, since) VALUES ($1, 1, $2)
     ON CONFLICT (key) DO UPDATE SET hits = CASE WHEN r.since > $3 THEN r.hits + 1 ELSE 1 END, since = CASE WHEN r.since > $3 THEN r.since ELSE excluded.since END
     WHERE r.hits < $4 OR r.since <= $3`,
    [key, moment, windowAfter, most])
  return rowCount === 1
}

/** Gives one back that was taken for what turned out to be right. */
export async function giveBack(tx: Tx, key: string): Promise<void> {
  await tx.query(`UPDATE z.rate_limit SET hits = hits - 1 WHERE key = $1 AND hits > 0`, [key])
}

export async function findHits(tx: Tx, key: string): Promise<{ hits: number; since: Moment } | undefined> {
  const { rows } = await tx.query<{ hits: number; since: Moment }>(`SELECT r.hits, r.since FROM z.rate_limit AS r WHERE r.key = $1`, [key])
  return rows[0]
}

export async function forgetHits(tx: Tx, key: string): Promise<void> {
  await tx.query(`DELETE FROM z.rate_limit WHERE key = $1`, [key])
}

export async function forgetHitsBefore(tx: Tx, moment: Moment): Promise<void> {
  await tx.query(`DELETE FROM z.rate_limit WHERE since < $1`, [moment])
}
