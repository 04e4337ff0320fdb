import { createHmac } from 'node:crypto'
import type { DataKey } from './data-key.ts'

/**
 * What equal phones or ID numbers have in common and nobody else can compute: an HMAC under the town's key. Wide digits, spaces, dashes,
 * points, what cannot be seen, a leading +86 and the case of an ID number's x make no difference. Undefined for what is no such number at all.
 */
export function blindIndex(townKey: DataKey, what: 'phone' | 'idNumber', typed: string): Buffer | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[\s\-—()（）.\u200b-\u200f\ufeff]/g, '').toUpperCase()
  const number = what === 'phone' ? plain.replace(/^(\+86|0086|86(?=1\d{10}$))/, '') : plain
  if (number.length < 6) return undefined
  return createHmac('sha256', townKey.secret).update(`${what}:${number}`).digest()
}
