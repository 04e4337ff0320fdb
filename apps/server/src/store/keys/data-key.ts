import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Id } from '@zhenzhi/kernel'
import { v4 } from 'uuid'
import type { MasterKey, MasterKeys } from './master-keys.ts'
import { getMaster } from './master-keys.ts'

export type KeyOwner = 'case' | 'person' | 'town'

/** A key in the open, in memory only. Destroying its row deletes what it sealed, and nothing else can. */
export interface DataKey {
  town: number
  kid: Id
  kind: KeyOwner
  owner: Id
  /** Opened once: a key handed over as bytes is opened anew for every value it seals, at five times the cost. */
  secret: KeyObject
}

/** As it is kept: wrapped by AES-256-GCM, bound to its town, id and owner. */
export interface WrappedKey extends Omit<DataKey, 'secret'> {
  wrapped: Buffer
  master: string
}

const [ivLength, tagLength] = [12, 16]

/** A new key; its id is random, so that it says nothing of whose it is. */
export function makeDataKey(town: number, kind: KeyOwner, owner: Id): DataKey {
  return { town, kid: v4(), kind, owner, secret: createSecretKey(randomBytes(32)) }
}

export function wrapKey(key: DataKey, master: MasterKey): WrappedKey {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(master.bytes), iv).setAAD(bindingOf(key))
  const ct = Buffer.concat([cipher.update(key.secret.export()), cipher.final()])
  const { town, kid, kind, owner } = key
  return { town, kid, kind, owner, wrapped: Buffer.concat([iv, cipher.getAuthTag(), ct]), master: master.id }
}

/** Throws when the master key is missing, or the row was tampered with. */
export function unwrapKey({ wrapped, master, ...key }: WrappedKey, masters: MasterKeys): DataKey {
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(getMaster(masters, master).bytes), wrapped.subarray(0, ivLength))
  decipher.setAAD(bindingOf(key)).setAuthTag(wrapped.subarray(ivLength, ivLength + tagLength))
  return { ...key, secret: createSecretKey(Buffer.concat([decipher.update(wrapped.subarray(ivLength + tagLength)), decipher.final()])) }
}

function bindingOf({ town, kid, kind, owner }: Omit<DataKey, 'secret'>): Buffer {
  return Buffer.from(JSON.stringify([town, kid, kind, owner]))
}
