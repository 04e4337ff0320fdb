import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits. The person's browser alone has them; here only their hash is kept. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
