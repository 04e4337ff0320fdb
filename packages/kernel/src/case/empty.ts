import type { Json } from '../value/json.ts'

/** Not filled: nothing, empty text, or a list with nothing in it. */
export function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
