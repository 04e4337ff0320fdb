import { createSecretKey, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Id } from '@zhenzhi/kernel'
import { v4 } from 'uuid'
import type { CipherName } from '../ciphers/cipher.ts'
import type { MasterKey, MasterKeys } from './master-keys.ts'
import { cipherSet, getMaster, openUnder, sealUnder } from './master-keys.ts'

export type KeyOwner = 'case' | 'person' | 'town'

/** A key in the open, in memory only. Destroying its row deletes what it sealed, and nothing else can. */
export interface DataKey {
  town: number
  kid: Id
  kind: KeyOwner
  owner: Id
  /** What it seals new values with; older ones are opened by the cipher they name. */
  cipher: CipherName
  /** Opened once: a key handed over as bytes is opened anew for every value it seals, at five times the cost. */
  secret: KeyObject
}

/** As it is kept: wrapped under a master key, bound to its town, id and owner; the bytes name their cipher. */
export interface WrappedKey extends Omit<DataKey, 'secret' | 'cipher'> {
  wrapped: Buffer
  master: string
}

/** A new key; its id is random, so that it says nothing of whose it is. It seals as new things are sealed. */
export function makeDataKey(masters: Pick<MasterKeys, 'cipher'>, kind: KeyOwner, { town, owner }: { town: number; owner: Id }): DataKey {
  return { town, kid: v4(), kind, owner, cipher: cipherSet(masters), secret: createSecretKey(randomBytes(32)) }
}

export function wrapKey(key: DataKey, master: MasterKey): WrappedKey {
  const { town, kid, kind, owner, cipher } = key
  return { town, kid, kind, owner, wrapped: sealUnder(master, key.secret.export(), { aad: bindingOf(key), cipher }), master: master.id }
}

/** Throws when the master key is missing, or the row was tampered with. */
export function unwrapKey({ wrapped, master, town, kid, kind, owner }: WrappedKey, masters: MasterKeys): DataKey {
  const bytes = openUnder(getMaster(masters, master), wrapped, bindingOf({ town, kid, kind, owner }))
  return { town, kid, kind, owner, cipher: cipherSet(masters), secret: createSecretKey(bytes) }
}

/** What a wrapped key is bound to. */
export function bindingOf({ town, kid, kind, owner }: Pick<DataKey, 'town' | 'kid' | 'kind' | 'owner'>): Buffer {
  return Buffer.from(JSON.stringify([town, kid, kind, owner]))
}
