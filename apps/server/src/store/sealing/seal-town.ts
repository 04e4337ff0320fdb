import type { Moment } from '@zhenzhi/kernel'
import type { Pool } from '../connection.ts'
import { inTowns } from '../in-towns.ts'
import type { Tx } from '../in-towns.ts'
import { anchorTown } from './anchor.ts'
import type { Anchors } from './anchor.ts'
import { addToBalances } from './balances.ts'
import { chainRoot, merkleRoot } from './merkle.ts'
import type { HashName } from './merkle.ts'

export interface Sealing {
  /** At most so many acts in one batch. */
  limit: number
  moment: Moment
  alg: HashName
  /** Measures whose subject is the record; see `addToBalances`. */
  recordSubjects: readonly string[]
  /** When another sealer holds the town: `wait` until it is through (a receipt seals first), or `skip` (the loop comes again). */
  busy: 'wait' | 'skip'
  anchors?: Anchors
}

export interface SealedBatch {
  /** 0: nothing was waiting, or another sealer holds the town. */
  acts: number
  /** The sequence after it; undefined when the town was left to the other sealer. */
  seq?: number
  batch?: number
  root?: Buffer
  /** Why a line could not be written outside the database. The seal stands; the line is caught up at the next run. */
  anchorFault?: unknown
}

interface Head {
  seq: number
  batch: number
  root: Buffer | null
}

interface WaitingAct {
  act: string
  hash: Buffer | null
  moment: Moment | null
}

const lockHead = `SELECT seq, batch, root FROM z.seal_head WHERE town_id = $1 FOR UPDATE`

/** Each act is found by its key (OFFSET 0 keeps it so): of the waiting list, which empties all the time, statistics know nothing, and the acts would be read whole. */
const takeWaiting = `
SELECT u.act, a.hash, a.moment
FROM z.unsealed u
LEFT JOIN LATERAL (SELECT a.hash, a.moment FROM z.act a WHERE a.town_id = $1 AND a.id = u.act OFFSET 0) a ON true
WHERE u.town_id = $1
ORDER BY u.stream, u.position
LIMIT $2`

const numberThem = `
INSERT INTO z.sealed (town_id, seq, act, batch)
SELECT u.town_id, $3::bigint + row_number() OVER (ORDER BY u.stream, u.position), u.act, $4::bigint
FROM z.unsealed u
WHERE u.town_id = $1 AND u.act = ANY($2::uuid[])`

const closeBatch = `
INSERT INTO z.seal_batch (town_id, batch, first_seq, last_seq, alg, root, prev, moment)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`

/**
 * Seals what waits in a town, one batch in one transaction: numbers the acts in order of stream, then position; chains the batch's
 * Merkle root to the last; adds their facts to the balances; takes them off the waiting list. Acts of a stream are committed one after
 * another, so what is seen waiting never misses an earlier position. The batch is never dated before an act in it: what was registered
 * after midnight cannot fall under the cut-off before, though this sealer waited long for its turn.
 */
export async function sealTown(pool: Pool, town: number, sealing: Sealing): Promise<SealedBatch> {
  const batch = await inTowns(pool, [town], (tx) => sealIn(tx, town, sealing))
  if (sealing.anchors === undefined || batch.seq === undefined) return batch
  try {
    await anchorTown(pool, town, sealing.anchors)
    return batch
  } catch (anchorFault) {
    return { ...batch, anchorFault }
  }
}

async function sealIn(tx: Tx, town: number, sealing: Sealing): Promise<SealedBatch> {
  const head = await findHead(tx, town, sealing.busy)
  if (head === undefined) return { acts: 0 }
  // Planned by how large the tables are now: a plan kept from when they were empty reads all acts and facts of the town for every batch.
  await tx.query('SET LOCAL plan_cache_mode = force_custom_plan')
  const { rows: waiting } = await tx.query<WaitingAct>(takeWaiting, [town, sealing.limit])
  if (waiting.length === 0) return { acts: 0, seq: head.seq }
  const acts = waiting.map(({ act }) => act)
  const next = { seq: head.seq + acts.length, batch: head.batch + 1, root: chainRoot(head.root, merkleRoot(waiting.map(hashOf), sealing.alg), sealing.alg) }
  // None waits for the one before: they travel in this order.
  await Promise.all([
    number(tx, town, { acts, head, batch: next.batch }),
    tx.query(closeBatch, [town, next.batch, head.seq + 1, next.seq, sealing.alg, next.root, head.root, latest(sealing.moment, waiting)]),
    addToBalances(tx, town, { acts, recordSubjects: sealing.recordSubjects }),
    tx.query('DELETE FROM z.unsealed WHERE town_id = $1 AND act = ANY($2::uuid[])', [town, acts]),
    tx.query('UPDATE z.seal_head SET seq = $2, batch = $3, root = $4 WHERE town_id = $1', [town, next.seq, next.batch, next.root]),
  ])
  return { acts: acts.length, ...next }
}

/** Undefined when the other sealer holds it and we are not to wait. A town without a head is a fault: it would never be sealed. */
async function findHead(tx: Tx, town: number, busy: Sealing['busy']): Promise<Head | undefined> {
  const { rows } = await tx.query<Head>(busy === 'skip' ? `${lockHead} SKIP LOCKED` : lockHead, [town])
  if (rows[0] !== undefined) return rows[0]
  const { rowCount } = await tx.query('SELECT seq FROM z.seal_head WHERE town_id = $1', [town])
  if (rowCount === 0) throw new Error(`town ${town} has no seal head`)
  return undefined
}

async function number(tx: Tx, town: number, { acts, head, batch }: { acts: readonly string[]; head: Head; batch: number }): Promise<void> {
  const { rowCount } = await tx.query(numberThem, [town, acts, head.seq, batch])
  if (rowCount !== acts.length) throw new Error(`town ${town}: ${acts.length} acts waited, ${rowCount} were numbered`)
}

function hashOf({ act, hash }: WaitingAct): Buffer {
  if (hash === null) throw new Error(`act ${act} waits to be sealed, but is not there`)
  return hash
}

function latest(moment: Moment, waiting: readonly WaitingAct[]): Moment {
  return waiting.reduce((last, act) => (act.moment !== null && act.moment > last ? act.moment : last), moment)
}
