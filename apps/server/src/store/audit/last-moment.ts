import type { Moment } from '@zhenzhi/kernel'
import type { Pool } from '../connection.ts'
import { inTowns } from '../in-towns.ts'
import { allTowns } from '../sealing/towns-to-seal.ts'

/** When anybody did anything last, in any town: every act leaves a line. By index, whatever has gathered. Undefined where nothing ever happened. */
export async function findLastMoment(pool: Pool): Promise<Moment | undefined> {
  const towns = await allTowns(pool)
  if (towns.length === 0) return undefined
  const { rows } = await inTowns(pool, towns, (tx) => tx.query<{ last: Moment | null }>(lasts, [towns]))
  return rows[0]?.last ?? undefined
}

const lasts = `SELECT max(a.moment) AS last FROM unnest($1::int[]) t (id)
  CROSS JOIN LATERAL (SELECT moment FROM z.audit WHERE town_id = t.id ORDER BY moment DESC LIMIT 1) a`
