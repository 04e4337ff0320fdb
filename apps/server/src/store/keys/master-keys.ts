import { createSecretKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { CipherName } from '../ciphers/cipher.ts'
import { openPacked, packSealed } from '../ciphers/packed.ts'

/** A key that wraps data keys and other small secrets. It lies outside the database; 32 bytes. */
export interface MasterKey {
  id: string
  bytes: Buffer
}

/** `current` wraps what is new; `older` open what is not rewrapped yet. Read anew at each use: the keys change while the server runs. */
export interface MasterKeys {
  readonly current: MasterKey
  readonly older: readonly MasterKey[]
  /** What new things are sealed with; AES-256-GCM where nothing is said. */
  readonly cipher?: CipherName
  /** Looks outside for a key that was made since; undefined where there is none. */
  readonly look?: (id: string) => MasterKey | undefined
}

export function cipherSet({ cipher }: Pick<MasterKeys, 'cipher'>): CipherName {
  return cipher ?? 'A256GCM'
}

/** Throws when the key is not to be had: without it nothing sealed under it can be read. */
export function getMaster({ current, older, look }: MasterKeys, id: string): MasterKey {
  const found = [current, ...older].find((key) => key.id === id) ?? look?.(id)
  if (found === undefined) {
    throw new Error(`缺少主密钥“${id}”，由它封存的内容打不开。若刚恢复了较早的备份，请把当时的主密钥文件放回主密钥文件夹 · the master key “${id}” is not here; data keys wrapped by it cannot be opened`)
  }
  return found
}

export interface SealingUnder {
  /** What the bytes belong to: they open for nothing else. */
  aad: Buffer
  cipher: CipherName
}

/** A small secret sealed under a master key. Whoever keeps it keeps the master's id beside it, and is listed in wrapped-places.ts. */
export function sealUnder(master: MasterKey, plain: Buffer, { aad, cipher }: SealingUnder): Buffer {
  return packSealed({ cipher, secret: secretOf(master), aad }, plain)
}

/** Throws where the bytes were changed or belong to something else. */
export function openUnder(master: MasterKey, sealed: Buffer, aad: Buffer): Buffer {
  return openPacked({ secret: secretOf(master), aad }, sealed)
}

/** Opened once a key, as long as it is held. */
const secrets = new WeakMap<MasterKey, KeyObject>()

function secretOf(master: MasterKey): KeyObject {
  const kept = secrets.get(master)
  if (kept !== undefined) return kept
  const made = createSecretKey(master.bytes)
  secrets.set(master, made)
  return made
}
