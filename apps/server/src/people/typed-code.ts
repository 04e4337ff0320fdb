import { randomInt } from 'node:crypto'

/** Without the signs that people mistake for each other. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Twelve signs in three groups, some 59 bits: for people to read and to type. */
export function makeTypedCode(): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return [group(), group(), group()].join('-')
}

/** One spelling of a code: typed with or without hyphens, in capitals or not. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replaceAll(/[\s\-—－]/g, '')
}
