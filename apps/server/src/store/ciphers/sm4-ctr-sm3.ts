import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Cipher, SealedParts } from './cipher.ts'

const [ivLength, tagLength] = [16, 32]

/**
 * SM4 in counter mode (GB/T 32907, GB/T 17964), then an HMAC with SM3 (GB/T 32905, GB/T 15852.2) over what stands beside it, iv and
 * ciphertext. Two keys are derived from the secret by HKDF (RFC 5869) with SM3, so that neither is used for anything else, the AES of the
 * other cipher included. Nothing is decrypted before the tag fits.
 */
export const sm4CtrSm3: Cipher = {
  ivLength,
  tagLength,
  seal: (secret, plain, aad) => {
    const { encrypting, signing } = derived(secret)
    const iv = randomBytes(ivLength)
    const cipher = createCipheriv('sm4-ctr', encrypting, iv)
    const ct = Buffer.concat([cipher.update(plain), cipher.final()])
    return { iv, ct, tag: tagOf(signing, { iv, ct }, aad) }
  },
  open: (secret, { iv, tag, ct }, aad) => {
    const { encrypting, signing } = derived(secret)
    const wanted = tagOf(signing, { iv, ct }, aad)
    if (iv.length !== ivLength || tag.length !== tagLength || !timingSafeEqual(tag, wanted)) throw new Error('unable to authenticate data')
    const decipher = createDecipheriv('sm4-ctr', encrypting, iv)
    return Buffer.concat([decipher.update(ct), decipher.final()])
  },
}

interface Derived {
  encrypting: KeyObject
  signing: KeyObject
}

/** Deriving costs more than sealing a name; the keys live as long as the secret they come from. */
const known = new WeakMap<KeyObject, Derived>()

function derived(secret: KeyObject): Derived {
  const kept = known.get(secret)
  if (kept !== undefined) return kept
  const expand = (use: string, bytes: number) => createSecretKey(Buffer.from(hkdfSync('sm3', secret, Buffer.alloc(0), `zhenzhi SM4CTR-SM3 ${use}`, bytes)))
  const made = { encrypting: expand('encrypt', 16), signing: expand('authenticate', 32) }
  known.set(secret, made)
  return made
}

/** The length of what stands beside comes first: nothing can be moved from it into the iv and be the same text. */
function tagOf(signing: KeyObject, { iv, ct }: Pick<SealedParts, 'iv' | 'ct'>, aad: Buffer): Buffer {
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(aad.length))
  return createHmac('sm3', signing).update(length).update(aad).update(iv).update(ct).digest()
}
