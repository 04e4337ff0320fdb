import { createHmac } from 'node:crypto'
import type { Id } from '@zhenzhi/kernel'
import type { DataKey } from '../keys/data-key.ts'
import type { HashName } from '../sealing/merkle.ts'

/** What makes two requests the same: everything that was said, by whom, and to which case. */
export interface Request {
  account: Id
  post: string
  /** Null when it opens a case. */
  stream: Id | null
  definition: string | null
  kind: string
  name: string
  day: string
  grade: string
  what: unknown
}

/** HMAC of the plain request under the case's key, by the hash its act has: a plain hash would betray the personal fields in it to whoever guesses them. */
export function requestMac(key: DataKey, request: Request, alg: HashName): Buffer {
  return createHmac(alg, key.secret).update(plainText(request)).digest()
}

/** The same text for the same content whatever the order of its keys; what is undefined is left out, as JSON does. */
function plainText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => plainText(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, item]) => item !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${plainText(item)}`).join(',')}}`
}
