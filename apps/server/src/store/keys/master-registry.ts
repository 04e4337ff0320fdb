import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** announced → current → older → retired; see migrations/0096-master-keys.sql. */
export type MasterState = 'announced' | 'current' | 'older' | 'retired'

export interface MasterRow {
  id: string
  /** `proofOf` the key. */
  proof: Buffer
  state: MasterState
}

/** A server at work, by what it said last. */
export interface KeyReader {
  server: Id
  /** Machine and process, for the operator. */
  place: string
  knows: string[]
  uses: string
  beat: number
}

/** In the order in which they were made. */
export async function listMasters(tx: Tx): Promise<MasterRow[]> {
  const { rows } = await tx.query<MasterRow>('SELECT m.id, m.proof, m.state FROM z.master_key m ORDER BY m.made, m.id')
  return rows
}

/** False where one of that name is there already. */
export async function insertMaster(tx: Tx, { id, proof, state, made }: MasterRow & { made: Moment }): Promise<boolean> {
  const { rowCount } = await tx.query('INSERT INTO z.master_key (id, proof, state, made) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [id, proof, state, made])
  return rowCount === 1
}

/** The announced key wraps what is new from now on; the one before only opens. */
export async function makeCurrent(tx: Tx, id: string): Promise<void> {
  await tx.query(`UPDATE z.master_key SET state = 'older' WHERE state = 'current' AND id <> $1`, [id])
  await tx.query(`UPDATE z.master_key SET state = 'current' WHERE state = 'announced' AND id = $1`, [id])
}

export async function retireMaster(tx: Tx, id: string): Promise<void> {
  await tx.query(`UPDATE z.master_key SET state = 'retired' WHERE state = 'older' AND id = $1`, [id])
}

export async function listReaders(tx: Tx): Promise<KeyReader[]> {
  const { rows } = await tx.query<KeyReader>('SELECT r.server, r.place, r.knows, r.uses, r.beat FROM z.key_reader r ORDER BY r.place, r.server')
  return rows
}

/** Says that this server lives, what it can read and what it wraps with. */
export async function beat(tx: Tx, { server, place, knows, uses }: Omit<KeyReader, 'beat'>): Promise<void> {
  await tx.query(
    `INSERT INTO z.key_reader AS r (server, place, knows, uses, beat) VALUES ($1, $2, $3, $4, 1)
     ON CONFLICT (server) DO UPDATE SET knows = excluded.knows, uses = excluded.uses, beat = r.beat + 1`, [server, place, knows, uses])
}

export async function forgetReader(tx: Tx, server: Id): Promise<void> {
  await tx.query('DELETE FROM z.key_reader WHERE server = $1', [server])
}
