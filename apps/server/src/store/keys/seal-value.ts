import { canonical } from '@zhenzhi/kernel'
import type { Id, Json, Sealed } from '@zhenzhi/kernel'
import { cipherNamed } from '../ciphers/cipher-named.ts'
import type { DataKey } from './data-key.ts'

/** Where in the acts a ciphertext stands. It is bound to it: moved elsewhere, it does not open. */
export interface Place {
  town: number
  stream: Id
  act: Id
  /** Names of fields and numbers of rows on the way to it, joined by `/`. */
  path: string
}

/** Seals a value under a data key by the cipher that new values have, which it names. */
export function sealValue(key: DataKey, plain: Json, place: Place): Sealed {
  const { iv, ct, tag } = cipherNamed(key.cipher).seal(key.secret, Buffer.from(canonical(plain), 'utf8'), bindingOf(place))
  return { alg: key.cipher, kid: key.kid, iv: iv.toString('base64url'), ct: ct.toString('base64url'), tag: tag.toString('base64url') }
}

/** Throws where the key is another's, the bytes were changed, the cipher is another or unknown, or it stands elsewhere than it was sealed for. */
export function openValue(key: DataKey, { alg, iv, ct, tag }: Sealed, place: Place): Json {
  const sealed = { iv: Buffer.from(iv, 'base64url'), ct: Buffer.from(ct, 'base64url'), tag: Buffer.from(tag, 'base64url') }
  return JSON.parse(cipherNamed(alg).open(key.secret, sealed, bindingOf(place)).toString('utf8'))
}

function bindingOf({ town, stream, act, path }: Place): Buffer {
  return Buffer.from(JSON.stringify([town, stream, act, path]))
}
