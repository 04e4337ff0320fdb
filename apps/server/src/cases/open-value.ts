import { isSealed, isValues } from '@zhenzhi/kernel'
import type { Id, Json, Values } from '@zhenzhi/kernel'
import type { DataKey } from '../store/keys/data-key.ts'
import { isLocated } from '../store/keys/located.ts'
import { openValue } from '../store/keys/seal-value.ts'
import { maskPerson } from './mask.ts'

export interface Opening {
  town: number
  stream: Id
  /** Keys by id; one that was destroyed is missing. */
  keys: ReadonlyMap<Id, DataKey>
  /** Numbers and addresses of persons in full; otherwise in part. */
  reveal: boolean
}

/**
 * A kept value as it may be shown: ciphertext opened, persons with their parts beside their id, files by id. What a destroyed key sealed is
 * `{ deleted: true }`, and so is its person.
 */
export function openKept(value: Json, opening: Opening): Json {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map((item) => openKept(item, opening))
  if (isSealed(value)) return openSealed(value, opening)
  const { person, of, file, address } = value
  if (typeof person === 'string' && isSealed(of)) {
    const parts = openSealed(of, opening)
    const shown = isValues(parts) ? parts : {}
    return { person, ...(opening.reveal ? shown : maskPerson(shown)) }
  }
  if (typeof file === 'string' && typeof address === 'string') return file
  return openAll(value, opening)
}

export function openAll(values: Values, opening: Opening): Record<string, Json> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, openKept(value, opening)]])))
}

/** Does reading it without `reveal` leave something out? Persons' numbers and addresses only. */
export function hasMasked(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.some(hasMasked)
  if (!isValues(value) || isSealed(value)) return false
  return (typeof value['person'] === 'string' && isSealed(value['of'])) || Object.values(value).some(hasMasked)
}

function openSealed(sealed: Json, { town, stream, keys }: Opening): Json {
  if (!isLocated(sealed)) throw new Error('ciphertext without its place')
  const key = keys.get(sealed.kid)
  return key === undefined ? { deleted: true } : openValue(key, sealed, { town, stream, act: sealed.act, path: sealed.path })
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
