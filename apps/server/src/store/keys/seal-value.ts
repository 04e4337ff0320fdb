import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { canonical } from '@zhenzhi/kernel'
import type { Id, Json, Sealed } from '@zhenzhi/kernel'
import type { DataKey } from './data-key.ts'

/** Where in the acts a ciphertext stands. It is bound to it: moved elsewhere, it does not open. */
export interface Place {
  town: number
  stream: Id
  act: Id
  /** Names of fields and numbers of rows on the way to it, joined by `/`. */
  path: string
}

/** Seals a value under a data key: AES-256-GCM, a fresh random iv each time. */
export function sealValue(key: DataKey, plain: Json, place: Place): Sealed {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv).setAAD(bindingOf(place))
  const ct = Buffer.concat([cipher.update(canonical(plain), 'utf8'), cipher.final()])
  return { alg: 'A256GCM', kid: key.kid, iv: iv.toString('base64url'), ct: ct.toString('base64url'), tag: cipher.getAuthTag().toString('base64url') }
}

/** Throws where the key is another's, the bytes were changed, or it stands elsewhere than it was sealed for. */
export function openValue(key: DataKey, { alg, iv, ct, tag }: Sealed, place: Place): Json {
  if (alg !== 'A256GCM') throw new Error(`ciphertext of an unknown kind, ${alg}`)
  const decipher = createDecipheriv('aes-256-gcm', key.secret, Buffer.from(iv, 'base64url')).setAAD(bindingOf(place))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  const text = Buffer.concat([decipher.update(Buffer.from(ct, 'base64url')), decipher.final()]).toString('utf8')
  return JSON.parse(text)
}

function bindingOf({ town, stream, act, path }: Place): Buffer {
  return Buffer.from(JSON.stringify([town, stream, act, path]))
}
