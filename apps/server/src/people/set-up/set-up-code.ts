import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

/** Without the signs that people mistake for each other. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Twelve signs in three groups, some 59 bits: shown where the server is started, kept in memory alone. */
export function makeSetUpCode(): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return [group(), group(), group()].join('-')
}

/** Typed with or without hyphens, in capitals or not. */
export function isSetUpCode(typed: string, code: string): boolean {
  return timingSafeEqual(hashOf(typed), hashOf(code))
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')).digest()
}
