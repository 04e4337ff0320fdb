import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Id, Moment } from '@zhenzhi/kernel'
import type { CipherName } from '../ciphers/cipher.ts'
import type { Pool } from '../connection.ts'
import { withoutTowns } from '../in-towns.ts'
import type { MasterKey, MasterKeys } from './master-keys.ts'
import { beat, forgetReader, insertMaster, listMasters } from './master-registry.ts'
import type { MasterRow } from './master-registry.ts'

/**
 * Where master keys lie, outside the database: files here. A key management system fits in the same place: `load` has it unwrap the keys it
 * keeps, `find` gives what was unwrapped, `make` has it make and keep one. Keys are then in this process's memory and nowhere else.
 */
export interface MasterKeyStore {
  /** For sentences to the operator. */
  where: string
  /** Called at the start and before each look at which keys there are. */
  load: () => Promise<void>
  find: (id: string) => MasterKey | undefined
  /** Durable once it answers; the one that is there where there is one. */
  make: (id: string) => Promise<MasterKey>
  /** Out of the servers' sight, and not destroyed: a backup made before may need it. */
  putAway: (id: string) => Promise<void>
}

/** Master keys as they are now; they change while the server runs. */
export interface Keyring extends MasterKeys {
  readonly cipher: CipherName
  /** Looks again which keys there are and which one wraps. */
  refresh: () => Promise<void>
  /** Looks, and tells the others that this server lives and what it knows. */
  tell: () => Promise<void>
  /** Takes back what was told. */
  leave: () => Promise<void>
}

export interface KeyringParts {
  app: Pool
  /** Of the role that may write which keys there are. */
  eraser: Pool
  keys: MasterKeyStore
  cipher: CipherName
  moment: Moment
  server: Id
  /** Machine and process, for the operator. */
  place: string
  /** Is anything wrapped already? Then a first key is never made anew: the one it was wrapped by is missing. */
  anyWrapped: () => Promise<boolean>
}

/** Throws where the key that is in use is missing, or another one lies under its name. */
export async function openKeyring(parts: KeyringParts): Promise<Keyring> {
  const { app, keys, cipher, server, place } = parts
  let state = await readState(parts)
  const refresh = async () => {
    state = await readState(parts)
  }
  return {
    cipher, refresh, look: keys.find,
    get current() { return state.current },
    get older() { return state.older },
    tell: async () => {
      await refresh()
      await withoutTowns(app, (tx) => beat(tx, { server, place, knows: state.knows, uses: state.current.id }))
    },
    leave: () => withoutTowns(app, (tx) => forgetReader(tx, server)),
  }
}

interface State {
  current: MasterKey
  older: readonly MasterKey[]
  knows: string[]
}

async function readState(parts: KeyringParts): Promise<State> {
  const { app, keys } = parts
  await keys.load()
  const rows = await withoutTowns(app, listMasters)
  const row = rows.find(({ state }) => state === 'current') ?? await makeFirst(parts)
  const current = keys.find(row.id)
  if (current === undefined) throw new Error(sentences.missing(row.id, keys.where))
  if (!fits(current, row)) throw new Error(sentences.other(row.id, keys.where))
  const here = rows.flatMap((one) => keyOf(keys, one))
  return { current, older: here.filter(({ id }) => id !== current.id), knows: here.map(({ id }) => id) }
}

/** A key with another's bytes is as good as none. */
function keyOf(keys: MasterKeyStore, row: MasterRow): MasterKey[] {
  const key = keys.find(row.id)
  return key !== undefined && fits(key, row) ? [key] : []
}

const first = 'master-1'

async function makeFirst({ eraser, app, keys, moment, anyWrapped }: KeyringParts): Promise<MasterRow> {
  if (keys.find(first) === undefined && await anyWrapped()) throw new Error(sentences.missing(first, keys.where))
  const key = await keys.make(first)
  await withoutTowns(eraser, (tx) => insertMaster(tx, { id: first, proof: proofOf(key), state: 'current', made: moment }))
  const row = (await withoutTowns(app, listMasters)).find(({ state }) => state === 'current')
  if (row === undefined) throw new Error('there is no current master key')
  return row
}

/** Says which key a name stands for, and nothing of the key. */
export function proofOf({ id, bytes }: MasterKey): Buffer {
  return createHmac('sha256', bytes).update(`zhenzhi master key ${id}`).digest()
}

export function fits(key: MasterKey, { proof }: Pick<MasterRow, 'proof'>): boolean {
  const own = proofOf(key)
  return own.length === proof.length && timingSafeEqual(own, proof)
}

const sentences = {
  missing: (id: string, where: string) => `缺少主密钥“${id}”：${where} 里没有它的文件。没有它，姓名、电话等都打不开。请从备份或其他服务器取回放好，再启动 · the master key “${id}” is not in ${where}; bring its file back, then start again`,
  other: (id: string, where: string) => `${where} 里的主密钥“${id}”不是这个数据库用的那一把。请放回原来的文件，再启动 · the master key “${id}” in ${where} is not the one this database was sealed with`,
}
