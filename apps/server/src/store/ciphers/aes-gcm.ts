import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Cipher } from './cipher.ts'

/** AES-256-GCM (NIST SP 800-38D) under the secret itself: a fresh random iv of 96 bits each time, a whole tag. */
export const aesGcm: Cipher = {
  ivLength: 12,
  tagLength: 16,
  seal: (secret, plain, aad) => {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(aad)
    const ct = Buffer.concat([cipher.update(plain), cipher.final()])
    return { iv, tag: cipher.getAuthTag(), ct }
  },
  open: (secret, { iv, tag, ct }, aad) => {
    // A shorter tag would be easier to forge, and Node takes one unless told.
    const decipher = createDecipheriv('aes-256-gcm', secret, iv, { authTagLength: 16 }).setAAD(aad).setAuthTag(tag)
    return Buffer.concat([decipher.update(ct), decipher.final()])
  },
}
