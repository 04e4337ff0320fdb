import type { Json } from './json.ts'

/**
 * The one text of a value, RFC 8785: keys in order of their UTF-16 units, no white space. Hashes are taken over its UTF-8 bytes.
 * Refuses (throws) what the envelope never holds: floats, unsafe integers, lone surrogates, undefined or a gap inside a list,
 * and what is no JSON at all, such as a date, a big integer or a function.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return canonicalText(value)
  if (isList(value)) return `[${Array.from(value, (item) => canonical(item)).join(',')}]`
  if (!isPlain(value)) throw new Error(`an act holds JSON only, got ${typeof value}`)
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

/** The types say so already; what is hashed for ever is looked at once more. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const above: unknown = Object.getPrototypeOf(value)
  return above === Object.prototype || above === null
}

function canonicalNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`an act holds whole numbers only, got ${value}`)
  return Object.is(value, -0) ? '0' : String(value)
}

function canonicalText(value: string): string {
  if (!value.isWellFormed()) throw new Error('an act holds well-formed text only')
  return JSON.stringify(value)
}
