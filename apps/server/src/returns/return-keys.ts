import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { ReturnKeys } from './returns-room.ts'

/** Keys of this room out of a secret of the installation; the phone's index is this room's own and fits no other table. */
export function returnKeysFrom(secret: string): ReturnKeys {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', `zhenzhi returns ${purpose}`, 32))
  const [link, index, sealing] = [key('link'), key('index'), key('seal')]
  return {
    linkMac: (town, id) => createHmac('sha256', link).update(`${town} ${id}`).digest().subarray(0, 18),
    phoneIndex: (phone) => createHmac('sha256', index).update(phone).digest(),
    seal: (plain, bound) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(bound))
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), sealed])
    },
    open: (sealed, bound) => {
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, 12)).setAAD(Buffer.from(bound))
      decipher.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}
