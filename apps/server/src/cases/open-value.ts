import { isSealed, isValues } from '@zhenzhi/kernel'
import type { Id, Json, Values } from '@zhenzhi/kernel'
import type { DataKey } from '../store/keys/data-key.ts'
import { isLocated } from '../store/keys/located.ts'
import { openValue } from '../store/keys/seal-value.ts'
import { maskPerson, maskWhole } from './mask.ts'
import type { Showing, Sight } from './sight.ts'

export interface Opening {
  town: number
  stream: Id
  /** Keys by id; one that was destroyed is missing. */
  keys: ReadonlyMap<Id, DataKey>
  sight: Sight
}

/**
 * A kept value as it may be shown to this reader: ciphertext opened, persons with their parts beside their id, files by id. What a destroyed
 * key sealed is `{ deleted: true }`, and so is its person; what the reader may not know is `{ withheld: … }`.
 */
export function openKept(value: Json, showing: Showing, opening: Opening): Json {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map((item) => openKept(item, showing, opening))
  if (isSealed(value)) return withheldFor(opening.sight.texts) ?? openSealed(value, opening)
  const { person, of, file, address } = value
  if (typeof person === 'string' && isSealed(of)) return openPerson(person, of, { ...opening, showing })
  if (typeof file === 'string' && typeof address === 'string') return file
  return Object.fromEntries(Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, openKept(item, showing, opening)]])))
}

/** Fields by name, each as the reader may see it. */
export function openAll(values: Values, opening: Opening): Record<string, Json> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, openKept(value, opening.sight.of(name), opening)]])))
}

/** Which fields are shown less than whole. */
export function maskedIn(values: Values, { of, texts }: Sight): string[] {
  return Object.entries(values).filter(([name, value]) => hasMasked(value, of(name), texts)).map(([name]) => name)
}

function hasMasked(value: Json | undefined, showing: Showing, texts: Showing): boolean {
  if (Array.isArray(value)) return value.some((item: Json) => hasMasked(item, showing, texts))
  if (isSealed(value)) return texts === 'little' || texts === 'none'
  if (!isValues(value)) return false
  if (typeof value['person'] === 'string' && isSealed(value['of'])) return showing !== 'full'
  return Object.values(value).some((item) => hasMasked(item, showing, texts))
}

function openPerson(person: Id, of: Json, { showing, ...opening }: Opening & { showing: Showing }): Json {
  // Not even the id: by it somebody could be followed from one case to another.
  if (showing === 'none') return { withheld: 'post' }
  const parts = openSealed(of, opening)
  const known = isValues(parts) ? parts : {}
  if (showing === 'full') return { person, ...known }
  return { person, ...(showing === 'part' ? maskPerson(known) : maskWhole(known)) }
}

function withheldFor(texts: Showing): Json | undefined {
  if (texts === 'none') return { withheld: 'post' }
  return texts === 'little' ? { withheld: 'purpose' } : undefined
}

function openSealed(sealed: Json, { town, stream, keys }: Opening): Json {
  if (!isLocated(sealed)) throw new Error('ciphertext without its place')
  const key = keys.get(sealed.kid)
  return key === undefined ? { deleted: true } : openValue(key, sealed, { town, stream, act: sealed.act, path: sealed.path })
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
