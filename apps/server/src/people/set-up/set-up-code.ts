import { createHash, timingSafeEqual } from 'node:crypto'
import { makeTypedCode, plainCode } from '../typed-code.ts'

/** Shown where the server is started, kept in memory alone. */
export function makeSetUpCode(): string {
  return makeTypedCode()
}

export function isSetUpCode(typed: string, code: string): boolean {
  return timingSafeEqual(hashOf(typed), hashOf(code))
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(plainCode(code)).digest()
}
