import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Id } from '@zhenzhi/kernel'
import type { DataKey } from '../store/keys/data-key.ts'

/** An original as it lies on the shelf: 12 bytes iv, 16 bytes tag, ciphertext; bound to the id of its attachment. */
export function sealBytes(key: DataKey, bytes: Buffer, id: Id): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv).setAAD(Buffer.from(id))
  const ct = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), ct])
}

/** Throws where the bytes were changed, or the key or the id is another's. */
export function openBytes(key: DataKey, sealed: Buffer, id: Id): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key.secret, sealed.subarray(0, 12)).setAAD(Buffer.from(id)).setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

/** What the row keeps of the original: it says that two are the same only to whoever has the key. */
export function plainHashOf(key: DataKey, bytes: Buffer): Buffer {
  return createHmac('sha256', key.secret).update(bytes).digest()
}
