import { againstIn } from '@zhenzhi/kernel'
import type { Definition, Field, Json, Values } from '@zhenzhi/kernel'
import type { Opening } from './open-value.ts'
import { openKept } from './open-value.ts'
import { plainSight } from './sight.ts'

/** The plain texts of a case that may be searched: what its definition calls searchable, never whom it is against. */
export function searchedText(definition: Definition | undefined, values: Values, opening: Omit<Opening, 'sight'>): string[] {
  if (definition === undefined) return []
  return Object.entries(definition.fields).flatMap(([name, field]) => (againstIn(definition).includes(name) ? [] : textsIn(field, values[name], opening)))
}

function textsIn(field: Field, value: Json | undefined, opening: Omit<Opening, 'sight'>): string[] {
  if (value === undefined || value === null) return []
  if (field.kind === 'rows') {
    return !Array.isArray(value) ? [] : value.flatMap((row: Values) => Object.entries(field.fields).flatMap(([name, column]) => textsIn(column, row[name], opening)))
  }
  if (field.kind !== 'text' || field.searchable !== true) return []
  const text = openKept(value, 'part', { ...opening, sight: plainSight })
  return typeof text === 'string' ? [text] : []
}
