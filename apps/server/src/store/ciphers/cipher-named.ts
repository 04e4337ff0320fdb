import { aesGcm } from './aes-gcm.ts'
import type { Cipher, CipherName } from './cipher.ts'
import { sm4CtrSm3 } from './sm4-ctr-sm3.ts'

const ciphers: Readonly<Record<CipherName, Cipher>> = { 'A256GCM': aesGcm, 'SM4CTR-SM3': sm4CtrSm3 }

/** Throws for a name that is no cipher's: what it names cannot be opened, and is not guessed at. */
export function cipherNamed(name: string): Cipher {
  if (!isCipherName(name)) throw new Error(`ciphertext of an unknown kind, ${name}`)
  return ciphers[name]
}

function isCipherName(name: string): name is CipherName {
  return Object.hasOwn(ciphers, name)
}
