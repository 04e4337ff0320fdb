import { createHash, createHmac, hkdfSync } from 'node:crypto'
import type { Id } from '@zhenzhi/kernel'
import type { Clock } from '../../outside/clock.ts'
import { sealedTexts } from '../../outside/sealed-text.ts'
import type { Pool, Tx } from '../../store/connection.ts'

/** A message laid ready for the other zone, in the transaction of what it tells of. */
export type Send = (tx: Tx, message: { id: Id; kind: string; says: Record<string, string | number | null>; files: readonly Buffer[] }) => Promise<void>

/** What residents' affairs work with in the internet zone, handed in. */
export interface ResidentRoom {
  pool: Pool
  clock: Clock
  keys: ResidentKeys
  /** True while a key keeps within its limit. */
  count: (key: string, limit: { most: number; seconds: number; every: number }) => Promise<boolean>
  /** Brings a code to a phone; throws where it cannot. */
  sendCode: (phone: string, code: string) => Promise<void>
  isOpen: () => Promise<boolean>
  send: Send
  /** What a file is by its content; undefined for what is not taken in. */
  mediaTypeOf: (bytes: Buffer, name: string) => string | undefined
  hasSecretMark: (text: string) => boolean
}

/** Made of one secret of the installation, each for one purpose. */
export interface ResidentKeys {
  /** What equal phones have in common and nobody else can compute. */
  indexOf: (phone: string) => Buffer
  codeHash: (phoneIndex: Buffer, code: string) => Buffer
  seal: (plain: string, bound: string) => Buffer
  open: (sealed: Buffer, bound: string) => string
}

export function residentKeysFrom(secret: string): ResidentKeys {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', `zhenzhi residents ${purpose}`, 32))
  const [index, code, sealing] = [key('index'), key('code'), key('seal')]
  return {
    indexOf: (phone) => createHmac('sha256', index).update(phone).digest(),
    codeHash: (phoneIndex, typed) => createHmac('sha256', code).update(phoneIndex).update(typed).digest(),
    ...sealedTexts(sealing),
  }
}

/** Only the hash of a session's token is kept. */
export function tokenHashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export function laterBy(moment: string, seconds: number): string {
  return new Date(Date.parse(moment) + seconds * 1000).toISOString()
}
