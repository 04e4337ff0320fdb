import { createCipheriv, createDecipheriv, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { bytesOfKey, openKeyOf } from './side-keys.ts'
import type { KeyPair } from './side-keys.ts'

/** Bytes before the ciphertext: the sender's one-time key, the iv, the tag. */
const [keyLength, ivLength, tagLength] = [32, 12, 16]

/**
 * Seals bytes so that only the holder of the private key opens them, the sender no more than anybody: X25519 with a key made for this once,
 * HKDF-SHA256, AES-256-GCM. Bound to `bound`: elsewhere it does not open.
 */
export function sealTo(to: KeyObject, plain: Buffer, bound: Buffer): Buffer {
  const once = generateKeyPairSync('x25519')
  const iv = randomBytes(ivLength)
  const sender = bytesOfKey(once.publicKey)
  const cipher = createCipheriv('aes-256-gcm', secretOf(diffieHellman({ privateKey: once.privateKey, publicKey: to }), sender, bytesOfKey(to)), iv).setAAD(bound)
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([sender, iv, cipher.getAuthTag(), sealed])
}

/** Throws where it was sealed for somebody else, is bound elsewhere, or was changed. */
export function openSealed({ own }: KeyPair, sealed: Buffer, bound: Buffer): Buffer {
  if (sealed.length < keyLength + ivLength + tagLength) throw new Error('too short to be sealed')
  const sender = sealed.subarray(0, keyLength)
  const iv = sealed.subarray(keyLength, keyLength + ivLength)
  const tag = sealed.subarray(keyLength + ivLength, keyLength + ivLength + tagLength)
  const shared = diffieHellman({ privateKey: own, publicKey: openKeyOf('x25519', sender) })
  const decipher = createDecipheriv('aes-256-gcm', secretOf(shared, sender, bytesOfKey(createPublicKey(own))), iv).setAAD(bound)
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(keyLength + ivLength + tagLength)), decipher.final()])
}

function secretOf(shared: Buffer, sender: Buffer, receiver: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([sender, receiver]), 'zhenzhi exchange 1', 32))
}
