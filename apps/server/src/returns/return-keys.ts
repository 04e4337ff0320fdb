import { createHmac, hkdfSync } from 'node:crypto'
import { sealedTexts } from '../outside/sealed-text.ts'
import type { ReturnKeys } from './returns-room.ts'

/** Keys of this room out of a secret of the installation; the phone's index is this room's own and fits no other table. */
export function returnKeysFrom(secret: string): ReturnKeys {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', `zhenzhi returns ${purpose}`, 32))
  const [link, index, sealing] = [key('link'), key('index'), key('seal')]
  return {
    linkMac: (town, id) => createHmac('sha256', link).update(`${town} ${id}`).digest().subarray(0, 18),
    phoneIndex: (phone) => createHmac('sha256', index).update(phone).digest(),
    ...sealedTexts(sealing),
  }
}
