import type { Json } from '../value/json.ts'
import type { Values } from './standing.ts'

/** The values but for these fields. */
export function without(values: Values, fields: readonly string[]): Values {
  return fields.length === 0 ? values : Object.fromEntries(Object.entries(values).filter(([name]) => !fields.includes(name)))
}

/** A value as text, where it is a number or a text. */
export function numberOrText(value: Json | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
