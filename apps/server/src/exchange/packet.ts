import { createHash, sign, verify } from 'node:crypto'
import type { Moment } from '@zhenzhi/kernel'
import { openSealed, sealTo } from './seal-to.ts'
import type { Peer, SideKeys, Zone } from './side-keys.ts'

/** The open line of a packet. Everything in it is signed. */
export interface PacketHead {
  format: 1
  from: Zone
  to: Zone
  number: number
  /** SHA-256 of the packet before it, in hex; empty in the first. */
  prev: string
  made: Moment
  /** Up to which number the sender has taken in the other side's packets. */
  ack: number
  /** Numbers of the other side that are missing at the sender's. */
  wants: readonly number[]
}

/** A message in a packet, still sealed by itself. */
export interface Carried {
  id: string
  kind: string
  body: Buffer
}

export interface ReadPacket {
  head: PacketHead
  hash: Buffer
  carried: () => Carried[]
}

const lineEnd = 0x0a

/** A packet file: the head in one line, its signature (Ed25519) in the next, then the messages sealed to the receiver and bound to the head. */
export function writePacket(keys: SideKeys, peer: Peer, { head, carried }: { head: PacketHead; carried: readonly Carried[] }): { bytes: Buffer; hash: Buffer } {
  const line = Buffer.from(JSON.stringify(head))
  const index = Buffer.from(JSON.stringify(carried.map(({ id, kind, body }) => [id, kind, body.length])))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(index.length)
  const sealed = sealTo(peer.box, Buffer.concat([length, index, ...carried.map(({ body }) => body)]), line)
  const signature = sign(null, signedOf(line, sealed), keys.sign.own).toString('base64')
  const bytes = Buffer.concat([line, Buffer.from(`\n${signature}\n`), sealed])
  return { bytes, hash: hashOf(bytes) }
}

export type PacketFault = 'not-a-packet' | 'not-signed' | 'not-for-us'

/** Reads a packet as far as its signature holds; a fault where it does not, whoever made it so. */
export function readPacket(keys: SideKeys, peer: Peer, bytes: Buffer): ReadPacket | PacketFault {
  const first = bytes.indexOf(lineEnd)
  const second = bytes.indexOf(lineEnd, first + 1)
  if (first < 0 || second < 0 || first > 20_000) return 'not-a-packet'
  const [line, signature, sealed] = [bytes.subarray(0, first), bytes.subarray(first + 1, second), bytes.subarray(second + 1)]
  const head = readHead(line)
  if (head === undefined) return 'not-a-packet'
  if (!verify(null, signedOf(line, sealed), peer.sign, Buffer.from(signature.toString('latin1'), 'base64'))) return 'not-signed'
  if (head.from !== peer.zone || head.to !== keys.zone) return 'not-for-us'
  return { head, hash: hashOf(bytes), carried: () => carriedIn(openSealed(keys.box, sealed, line)) }
}

function carriedIn(plain: Buffer): Carried[] {
  const end = 4 + plain.readUInt32BE(0)
  const index: [string, string, number][] = JSON.parse(plain.subarray(4, end).toString('utf8'))
  let at = end
  return index.map(([id, kind, length]) => ({ id, kind, body: plain.subarray(at, at += length) }))
}

/** The two parts are told apart by the length of the first. */
function signedOf(line: Buffer, sealed: Buffer): Buffer {
  return createHash('sha256').update(`zhenzhi packet ${line.length} `).update(line).update(sealed).digest()
}

function readHead(line: Buffer): PacketHead | undefined {
  try {
    const head: PacketHead = JSON.parse(line.toString('utf8'))
    const numbers = [head.number, head.ack, ...head.wants]
    return head.format === 1 && numbers.every(Number.isSafeInteger) && typeof head.prev === 'string' ? head : undefined
  } catch {
    return undefined
  }
}

function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
