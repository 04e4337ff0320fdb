import { createCipheriv, createDecipheriv } from 'node:crypto'
import { usualSuite } from './file-key.ts'

/** How the pieces of a sealed file are sealed. Each piece says its place and whether it is the last: none can be moved, left out or cut off. */
export interface ChunkCipher {
  /** Bytes a sealed piece is longer than its content. */
  more: number
  seal: (key: Buffer, at: Place, content: Buffer) => Buffer
  /** Undefined where the piece is not what was sealed at this place. */
  open: (key: Buffer, at: Place, sealed: Buffer) => Buffer | undefined
}

export interface Place {
  /** From 0. */
  number: number
  last: boolean
}

const tagBytes = 16

const aesGcm: ChunkCipher = {
  more: tagBytes,
  seal: (key, at, content) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(at))
    return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()])
  },
  open: (key, at, sealed) => {
    if (sealed.length < tagBytes) return undefined
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(at), { authTagLength: tagBytes })
    decipher.setAuthTag(sealed.subarray(-tagBytes))
    try {
      return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()])
    } catch {
      return undefined
    }
  },
}

/** A key serves one file alone, so its pieces' numbers never come twice under it. */
function nonceOf({ number, last }: Place): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 5, 6)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

/** Every way of sealing this program knows, by the name that stands in the head of a file. */
export const suites: Readonly<Record<string, ChunkCipher>> = { [usualSuite]: aesGcm }
