import type { Json } from './json.ts'

/**
 * The one text of a value, RFC 8785: keys in order of their UTF-16 units, no white space. Hashes are taken over its UTF-8 bytes.
 * Refuses (throws) what the envelope never holds: floats, unsafe integers, lone surrogates, undefined inside a list.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return canonicalText(value)
  if (isList(value)) return `[${value.map((item) => canonical(item)).join(',')}]`
  const pairs: string[] = []
  for (const key of Object.keys(value).sort()) {
    const item = value[key]
    if (item !== undefined) pairs.push(`${canonicalText(key)}:${canonical(item)}`)
  }
  return `{${pairs.join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function canonicalNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`an act holds whole numbers only, got ${value}`)
  return Object.is(value, -0) ? '0' : String(value)
}

function canonicalText(value: string): string {
  if (!value.isWellFormed()) throw new Error('an act holds well-formed text only')
  return JSON.stringify(value)
}
