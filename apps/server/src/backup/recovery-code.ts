import { createHash, createPrivateKey, createPublicKey, hkdfSync, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** What the server keeps: enough to write backups that nobody else could have written, and not enough to read them. */
export interface Recipient {
  /** X25519, 32 bytes in hex. */
  publicKey: string
  /** 32 bytes in hex that go into every backup's key: without them no backup can be forged. */
  seal: string
}

/** What the recovery code opens. */
export interface Recovery extends Recipient {
  privateKey: KeyObject
}

const seedBytes = 32
const checkBytes = 2
// The fixed beginnings of X25519 keys in PKCS #8 and SubjectPublicKeyInfo (RFC 8410).
const privateHead = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicHead = Buffer.from('302a300506032b656e032100', 'hex')

/** A new code: 32 random bytes and two that betray a slip of the pen, in groups of four signs that may be written down by hand. */
export function makeRecoveryCode(): string {
  return codeOf(randomBytes(seedBytes))
}

function codeOf(seed: Buffer): string {
  return (Buffer.concat([seed, checkOf(seed)]).toString('hex').toUpperCase().match(/.{4}/g) ?? []).join('-')
}

function checkOf(seed: Buffer): Buffer {
  return createHash('sha256').update('zhenzhi recovery code').update(seed).digest().subarray(0, checkBytes)
}

/** Reads a code however it was typed, from a text that may say more around it. Undefined where none stands in it, or one with a slip. */
export function readRecoveryCode(text: string): Recovery | undefined {
  const signs = text.split('\n').map((line) => line.replace(/[\s-]/g, '')).find((line) => /^[0-9a-f]{68}$/i.test(line))
  if (signs === undefined) return undefined
  const bytes = Buffer.from(signs, 'hex')
  const seed = bytes.subarray(0, seedBytes)
  return checkOf(seed).equals(bytes.subarray(seedBytes)) ? recoveryOf(seed) : undefined
}

function recoveryOf(seed: Buffer): Recovery {
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', seed, '', `zhenzhi backup ${use}`, 32))
  const privateKey = createPrivateKey({ key: Buffer.concat([privateHead, derived('x25519')]), format: 'der', type: 'pkcs8' })
  return { privateKey, publicKey: rawPublic(createPublicKey(privateKey)).toString('hex'), seal: derived('seal').toString('hex') }
}

/** The 32 bytes of a public key. */
export function rawPublic(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(publicHead.length)
}

export function publicFrom(raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([publicHead, raw]), format: 'der', type: 'spki' })
}
