import type { Values } from './standing.ts'

/** The values but for these fields. */
export function without(values: Values, fields: readonly string[]): Values {
  return fields.length === 0 ? values : Object.fromEntries(Object.entries(values).filter(([name]) => !fields.includes(name)))
}
