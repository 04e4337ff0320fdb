import type { KeyObject } from 'node:crypto'
import type { CipherName, SealedParts } from './cipher.ts'
import { cipherNamed } from './cipher-named.ts'

/**
 * A ciphertext in one piece that names its cipher: its mark, iv, tag, ciphertext. AES-256-GCM has no mark, because it was there first; a
 * random iv begins like the other's mark once in 2^88.
 */
const marks: Readonly<Record<Exclude<CipherName, 'A256GCM'>, Buffer>> = { 'SM4CTR-SM3': Buffer.from('SM4CTR-SM3\0') }

export interface Packing {
  cipher: CipherName
  secret: KeyObject
  aad: Buffer
}

export function packSealed({ cipher, secret, aad }: Packing, plain: Buffer): Buffer {
  const { iv, tag, ct } = cipherNamed(cipher).seal(secret, plain, aad)
  return Buffer.concat([markOf(cipher), iv, tag, ct])
}

/** Throws where the bytes were changed, cut, or bound to something else. */
export function openPacked({ secret, aad }: Omit<Packing, 'cipher'>, packed: Buffer): Buffer {
  const name = cipherOf(packed)
  const cipher = cipherNamed(name)
  return cipher.open(secret, split(packed.subarray(markOf(name).length), cipher), aad)
}

/** Which cipher it names. */
export function cipherOf(packed: Buffer): CipherName {
  return packed.subarray(0, marks['SM4CTR-SM3'].length).equals(marks['SM4CTR-SM3']) ? 'SM4CTR-SM3' : 'A256GCM'
}

function markOf(cipher: CipherName): Buffer {
  return cipher === 'A256GCM' ? Buffer.alloc(0) : marks[cipher]
}

function split(bytes: Buffer, { ivLength, tagLength }: { ivLength: number; tagLength: number }): SealedParts {
  return { iv: bytes.subarray(0, ivLength), tag: bytes.subarray(ivLength, ivLength + tagLength), ct: bytes.subarray(ivLength + tagLength) }
}
