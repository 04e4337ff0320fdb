import type { Act, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { located } from '../keys/located.ts'
import type { HashName } from '../sealing/merkle.ts'
import { readAct } from './envelope.ts'

/** The acts of some streams in order, ciphertext with its places. A stream that is not there has no entry. */
export async function readStreams(tx: Tx, town: number, streams: readonly Id[]): Promise<Map<Id, Act[]>> {
  const found = await readChains(tx, town, streams)
  return new Map([...found].map(([id, { acts }]) => [id, acts]))
}

/** The same, with the hash of each stream's last act. */
export async function readChains(tx: Tx, town: number, streams: readonly Id[]): Promise<Map<Id, { acts: Act[]; hash: Buffer }>> {
  const found = new Map<Id, { acts: Act[]; hash: Buffer }>()
  if (streams.length === 0) return found
  const { rows } = await tx.query<{ stream: Id; bytes: Buffer; hash: Buffer }>(
    'SELECT a.stream, a.bytes, a.hash FROM z.act a WHERE a.town_id = $1 AND a.stream = ANY($2::uuid[]) ORDER BY a.stream, a.position', [town, streams])
  for (const { stream, bytes, hash } of rows) {
    const acts = found.get(stream)?.acts ?? []
    acts.push(located(readAct(bytes)))
    found.set(stream, { acts, hash })
  }
  return found
}

/** An act that already has a key, and what its request is compared by. */
export interface KeyedAct {
  key: string
  stream: Id
  position: number
  mac: Buffer
  macKid: Id
  /** By which both the act is hashed and the request was. */
  alg: HashName
}

export async function findActsByKey(tx: Tx, town: number, keys: readonly string[]): Promise<Map<string, KeyedAct>> {
  const { rows } = await tx.query<KeyedAct>(
    `SELECT a.key, a.stream, a.position, a.request_mac AS mac, a.mac_kid AS "macKid", a.alg FROM z.act a WHERE a.town_id = $1 AND a.key = ANY($2::text[])`, [town, keys])
  return new Map(rows.map((row) => [row.key, row]))
}
