import type { Moment } from '@zhenzhi/kernel'
import type { Pool } from '../connection.ts'
import { inTowns } from '../in-towns.ts'

/** What is written of each batch outside the database, so that a tail cut off inside it shows. `root`: hex of the chained root. */
export interface AnchorLine {
  town: number
  batch: number
  lastSeq: number
  alg: string
  root: string
  moment: Moment
}

/** The place outside, handed in. Lines of a town come in order of batch, without gaps; one may come twice when two servers write at once. */
export interface Anchors {
  /** The last batch of the town that stands there; 0 when none does. */
  last: (town: number) => Promise<number>
  append: (lines: readonly AnchorLine[]) => Promise<void>
}

const missingLines = `
SELECT town_id AS town, batch, last_seq AS "lastSeq", alg, encode(root, 'hex') AS root, moment
FROM z.seal_batch
WHERE town_id = $1 AND batch > $2
ORDER BY batch
LIMIT 1000`

/** Writes every batch of the town that has no line yet; after a crash or a full disk it goes on where the lines end. */
export async function anchorTown(pool: Pool, town: number, anchors: Anchors): Promise<number> {
  const lines = await findMissing(pool, town, await anchors.last(town))
  if (lines.length === 0) return 0
  await anchors.append(lines)
  return lines.length + (lines.length < 1000 ? 0 : await anchorTown(pool, town, anchors))
}

async function findMissing(pool: Pool, town: number, last: number): Promise<AnchorLine[]> {
  const { rows } = await inTowns(pool, [town], (tx) => tx.query<AnchorLine>(missingLines, [town, last]))
  return rows
}
