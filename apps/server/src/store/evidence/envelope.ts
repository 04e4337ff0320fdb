import { createHash } from 'node:crypto'
import { canonical } from '@zhenzhi/kernel'
import type { Act, Json } from '@zhenzhi/kernel'
import type { HashName } from '../sealing/merkle.ts'

/** The bytes of an act that are kept and hashed: its RFC 8785 text in UTF-8. */
export function bytesOf(act: Act): Buffer {
  // An act is JSON by its type; interfaces only lack the index signature that says so.
  return Buffer.from(canonical(act as unknown as Json), 'utf8')
}

export function hashOf(bytes: Buffer, alg: HashName): Buffer {
  return createHash(alg).update(bytes).digest()
}

/** An act out of its bytes. What stands in the table was written by `bytesOf`; that it still is what it was, verifying finds out. */
export function readAct(bytes: Buffer): Act {
  return JSON.parse(bytes.toString('utf8'))
}
