import type { AskedField } from '@zhenzhi/contract'
import type { Values } from '../../fields/field-props.ts'

/** What stands on a form that can be told in plain words: texts, days and choices; no persons, and nothing that is an id. */
export function typedOn(asks: readonly AskedField[], values: Values): { title: string; shown: string }[] {
  return asks.flatMap(({ name, field }) => {
    const value = values[name]
    if (typeof value !== 'string' || value === '') return []
    if (field.kind === 'choice') return [{ title: field.title, shown: field.choices?.[value] ?? value }]
    return field.kind === 'text' || field.kind === 'day' ? [{ title: field.title, shown: value }] : []
  })
}
