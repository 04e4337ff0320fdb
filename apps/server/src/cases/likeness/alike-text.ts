import type { Definition, Json, Values } from '@zhenzhi/kernel'

/** What a case of this kind is told by: its searchable texts among the listed ones, whoever it is against left out. Empty where none is shown to the reader. */
export function alikeText(definition: Definition, values: Readonly<Record<string, Json>>): string {
  return definition.lists.flatMap((name) => {
    const [field, value] = [definition.fields[name], values[name]]
    return field?.kind === 'text' && field.searchable === true && typeof value === 'string' ? [value] : []
  }).join('。')
}

/** The same of a form that is being filled: every searchable text of it. */
export function typedText(definition: Definition, what: Values): string {
  return Object.entries(definition.fields).flatMap(([name, field]) => {
    const value = what[name]
    return field.kind === 'text' && field.searchable === true && typeof value === 'string' ? [value] : []
  }).join('。')
}

/** Kinds whose cases tell of something that somebody wants done, by a listed text: only these are held against each other. */
export function isTold(definition: Definition): boolean {
  return definition.engine === 'matter' && definition.place !== null && definition.special !== true && definition.lists.some((name) => {
    const field = definition.fields[name]
    return field?.kind === 'text' && field.searchable === true
  })
}
