import { createHash, createHmac } from 'node:crypto'
import type { Id } from '@zhenzhi/kernel'
import { cipherOf, openPacked, packSealed } from '../store/ciphers/packed.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import type { HashName } from '../store/sealing/merkle.ts'

/** An original as it lies on the shelf, sealed by the cipher that new things have; bound to the id of its attachment. */
export function sealBytes(key: DataKey, bytes: Buffer, id: Id): Buffer {
  return packSealed({ cipher: key.cipher, secret: key.secret, aad: Buffer.from(id) }, bytes)
}

/** Throws where the bytes were changed, or the key or the id is another's. */
export function openBytes(key: DataKey, sealed: Buffer, id: Id): Buffer {
  return openPacked({ secret: key.secret, aad: Buffer.from(id) }, sealed)
}

/** Where a sealed file lies: the hash of its bytes, by the hash that belongs to the cipher it names. */
export function addressOf(sealed: Buffer): string {
  return createHash(hashFor(sealed)).update(sealed).digest('hex')
}

/** What the row keeps of the original: it says that two are the same only to whoever has the key. */
export function plainHashOf(key: DataKey, bytes: Buffer, sealed: Buffer): Buffer {
  return createHmac(hashFor(sealed), key.secret).update(bytes).digest()
}

function hashFor(sealed: Buffer): HashName {
  return cipherOf(sealed) === 'SM4CTR-SM3' ? 'sm3' : 'sha256'
}
