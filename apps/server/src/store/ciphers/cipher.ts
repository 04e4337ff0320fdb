import type { KeyObject } from 'node:crypto'

/** As a ciphertext names it; see docs/keys.md. Each is opened by what it names, whatever new ones are sealed with. */
export type CipherName = 'A256GCM' | 'SM4CTR-SM3'

export interface SealedParts {
  iv: Buffer
  tag: Buffer
  ct: Buffer
}

/** Seals bytes under a secret of 32 bytes, bound to what stands beside them (`aad`); opening throws where any of it was changed. */
export interface Cipher {
  seal: (secret: KeyObject, plain: Buffer, aad: Buffer) => SealedParts
  open: (secret: KeyObject, sealed: SealedParts, aad: Buffer) => Buffer
  ivLength: number
  tagLength: number
}
