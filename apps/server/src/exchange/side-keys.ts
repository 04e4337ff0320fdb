import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

export type Zone = 'inside' | 'internet'

export interface KeyPair {
  own: KeyObject
  open: KeyObject
}

/** What one side signs with (Ed25519) and what is sealed for it (X25519). */
export interface SideKeys {
  zone: Zone
  sign: KeyPair
  box: KeyPair
}

/** The public part of the other side, as its card says. */
export interface Peer {
  zone: Zone
  sign: KeyObject
  box: KeyObject
  fingerprint: string
}

/** Before 32 secret bytes, what makes a PKCS #8 key of them (RFC 8410). */
const before = { ed25519: '302e020100300506032b657004220420', x25519: '302e020100300506032b656e04220420' } as const
const beforeOpen = { ed25519: '302a300506032b6570032100', x25519: '302a300506032b656e032100' } as const

/** The keys of this side, made of two secrets of 32 bytes each, in hex. */
export function sideKeysFrom(zone: Zone, { sign, box }: { sign: string; box: string }): SideKeys {
  return { zone, sign: pairOf('ed25519', sign), box: pairOf('x25519', box) }
}

function pairOf(kind: 'ed25519' | 'x25519', secret: string): KeyPair {
  const own = createPrivateKey({ key: Buffer.from(before[kind] + secret, 'hex'), format: 'der', type: 'pkcs8' })
  return { own, open: createPublicKey(own) }
}

/** The 32 bytes of a public key. */
export function bytesOfKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(-32)
}

export function openKeyOf(kind: 'ed25519' | 'x25519', bytes: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([Buffer.from(beforeOpen[kind], 'hex'), bytes]), format: 'der', type: 'spki' })
}

/** A card to carry to the other side: a line of JSON. It is no secret; that it is the right one is heard by its fingerprint. */
export function cardOf({ zone, sign, box }: SideKeys): string {
  return JSON.stringify({ format: 1, zone, sign: bytesOfKey(sign.open).toString('base64'), box: bytesOfKey(box.open).toString('base64') })
}

/** Undefined where the text is no card. */
export function readCard(text: string): Peer | undefined {
  try {
    const said: unknown = JSON.parse(text)
    if (typeof said !== 'object' || said === null || !('zone' in said) || !('sign' in said) || !('box' in said)) return undefined
    const { zone, sign, box } = said
    if ((zone !== 'inside' && zone !== 'internet') || typeof sign !== 'string' || typeof box !== 'string') return undefined
    const [signing, boxing] = [Buffer.from(sign, 'base64'), Buffer.from(box, 'base64')]
    if (signing.length !== 32 || boxing.length !== 32) return undefined
    return { zone, sign: openKeyOf('ed25519', signing), box: openKeyOf('x25519', boxing), fingerprint: fingerprintOf(zone, signing, boxing) }
  } catch {
    return undefined
  }
}

/** Ten groups of five figures, to be read aloud over the telephone: 165 bits of the card's SHA-256. */
function fingerprintOf(zone: Zone, sign: Buffer, box: Buffer): string {
  const digest = createHash('sha256').update(zone).update(sign).update(box).digest()
  return Array.from({ length: 10 }, (_, at) => String(digest.readUIntBE(at * 3, 3) % 100_000).padStart(5, '0')).join(' ')
}
