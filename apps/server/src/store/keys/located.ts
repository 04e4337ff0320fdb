import { isSealed } from '@zhenzhi/kernel'
import type { Act, Id, Json, Sealed } from '@zhenzhi/kernel'

/** A ciphertext that says where it stands, so that it can be opened after fields of many acts were laid over each other. */
export interface Located extends Sealed {
  readonly act: Id
  readonly path: string
}

/** The act as read from its bytes, every ciphertext in it with its place. For use in memory; what is hashed has none of it. */
export function located(act: Act): Act {
  const what: Record<string, Json | undefined> = {}
  for (const [name, value] of Object.entries(act.what)) what[name] = value === undefined ? undefined : locate(value, act.id, name)
  return { ...act, what }
}

function locate(value: Json, act: Id, path: string): Json {
  if (value === null || typeof value !== 'object') return value
  if (isSealed(value)) return { ...value, act, path } satisfies Located
  if (isList(value)) return value.map((item, index) => locate(item, act, `${path}/${index}`))
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, item === undefined ? undefined : locate(item, act, `${path}/${name}`)]))
}

export function isLocated(value: unknown): value is Located {
  return isSealed(value) && typeof value['act'] === 'string' && typeof value['path'] === 'string'
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** Every ciphertext inside a value. */
export function sealedWithin(value: Json | undefined): Sealed[] {
  if (value === null || value === undefined || typeof value !== 'object') return []
  if (isSealed(value)) return [value]
  return (isList(value) ? value : Object.values(value)).flatMap(sealedWithin)
}
