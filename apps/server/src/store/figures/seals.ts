import type { Moment } from '@zhenzhi/kernel'
import type { Tx } from '../in-towns.ts'

/** A place in the order of a town's sealed acts. Seq 0 with moment null: before the first seal. */
export interface SealPlace {
  seq: number
  moment: Moment | null
}

const lastSeal = `
SELECT h.seq, b.moment
FROM z.seal_head h
LEFT JOIN z.seal_batch b ON b.town_id = $1 AND b.batch = h.batch
WHERE h.town_id = $1`

const lastBefore = `
SELECT last_seq AS seq, moment
FROM z.seal_batch
WHERE town_id = $1 AND moment < $2
ORDER BY moment DESC, batch DESC
LIMIT 1`

export async function getLastSeal(tx: Tx, town: number): Promise<SealPlace> {
  const { rows } = await tx.query<SealPlace>(lastSeal, [town])
  if (rows[0] === undefined) throw new Error(`town ${town} has no seal head`)
  return rows[0]
}

/** The last seal before a moment. */
export async function getSealBefore(tx: Tx, town: number, moment: Moment): Promise<SealPlace> {
  const { rows } = await tx.query<SealPlace>(lastBefore, [town, moment])
  return rows[0] ?? { seq: 0, moment: null }
}
