import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Short texts under one key of a room: AES-256-GCM, as iv, tag, ciphertext. `bound` ties a text to its place; opened elsewhere it is a fault. */
export function sealedTexts(key: Buffer): { seal: (plain: string, bound: string) => Buffer; open: (sealed: Buffer, bound: string) => string } {
  return {
    seal: (plain, bound) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(bound))
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), sealed])
    },
    open: (sealed, bound) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(bound))
      decipher.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}
