import { createHash, diffieHellman, generateKeyPairSync, hkdfSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { publicFrom, rawPublic } from './recovery-code.ts'
import type { Recipient, Recovery } from './recovery-code.ts'
import { otherCode } from './told.ts'

/** The first line of a sealed file, in the clear. It goes into the key, so that no sign of it can be changed. */
export interface SealedHead {
  zhenzhi: 'backup'
  format: 1
  /** How it is sealed. Another suite, such as SM2 with SM4 and SM3, takes another name here and a place in `suites` (chunk-cipher.ts). */
  suite: string
  /** X25519, made for this file alone. */
  ephemeral: string
  /** Which recovery code opens it: the beginning of a hash of its public key. */
  recipient: string
}

export const usualSuite = 'x25519-hkdf-sha256-aes-256-gcm'

/** A key for one file, which the recovery code and this head give back; only whoever holds the seal could have made it. */
export function makeFileKey({ publicKey, seal }: Recipient): { head: SealedHead; key: Buffer } {
  const pair = generateKeyPairSync('x25519')
  const head: SealedHead = { zhenzhi: 'backup', format: 1, suite: usualSuite, ephemeral: rawPublic(pair.publicKey).toString('hex'), recipient: nameOf(publicKey) }
  return { head, key: derive(head, seal, { privateKey: pair.privateKey, publicKey: publicFrom(Buffer.from(publicKey, 'hex')) }) }
}

/** The key that a recovery code opens a file with. Throws a sentence where it was sealed for another code. */
export function fileKeyOf(head: SealedHead, recovery: Recovery, path: string): Buffer {
  if (head.recipient !== nameOf(recovery.publicKey)) throw otherCode(path)
  return derive(head, recovery.seal, { privateKey: recovery.privateKey, publicKey: publicFrom(Buffer.from(head.ephemeral, 'hex')) })
}

function derive(head: SealedHead, seal: string, pair: { privateKey: KeyObject; publicKey: KeyObject }): Buffer {
  const shared = diffieHellman(pair)
  return Buffer.from(hkdfSync('sha256', Buffer.concat([shared, Buffer.from(seal, 'hex')]), '', JSON.stringify(head), 32))
}

/** Names a recovery code without telling anything of it. */
export function nameOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex').slice(0, 16)
}
