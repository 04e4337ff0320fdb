import { isValues, shownValue } from '@zhenzhi/kernel'
import type { Definition, Field, Json, Names } from '@zhenzhi/kernel'
import { printDay } from '@zhenzhi/reporting'
import type { PaperValues } from '../outside/document/paper-values.ts'

/** One line of what was done, as a paper prints it. */
export interface PaperStep {
  day: string
  title: string
  who: string
  note: string
}

export interface CaseSaid {
  definition: Definition
  /** Everything the case says, opened in full: a paper carries whole names and numbers. */
  values: Readonly<Record<string, Json>>
  names: Names
  town: string
  timeline: readonly PaperStep[]
}

/** What a template may name: each field by its name, as a person reads it; people and lists as rows of their parts; how many copies. */
export function valuesOf({ definition, values, names, town, timeline }: CaseSaid): PaperValues {
  const tags: Record<string, PaperValues[string]> = {}
  let persons = 0
  for (const [name, field] of Object.entries(definition.fields)) {
    const value = values[name]
    if (value === undefined || value === null) continue
    if (field.kind === 'people') persons = Math.max(persons, Array.isArray(value) ? value.length : 0)
    tags[name] = valueOf(field, value, names)
  }
  const steps = timeline.map(({ day, title, who, note }) => ({ day: printDay(day), title, who, note }))
  // Each party one, and one stays (人民调解法第29条第2款).
  return { town, timeline: steps, ...tags, copies: String(persons + 1) }
}

function valueOf(field: Field, value: Json, names: Names): PaperValues[string] {
  if (field.kind === 'people') return listOf(value).map(personOf)
  if (field.kind === 'rows') return listOf(value).map((row) => rowOf(field.fields, row, names))
  if (field.kind === 'day') return typeof value === 'string' ? printDay(value) : ''
  return shownValue(field, value, names)
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function rowOf(columns: Record<string, Field>, row: Json, names: Names): PaperValues {
  if (!isValues(row)) return {}
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => {
    const value = row[name]
    return [name, value === undefined || value === null ? '' : valueOf(column, value, names)]
  }))
}

function personOf(person: Json): PaperValues {
  if (typeof person !== 'object' || person === null) return {}
  return Object.fromEntries(Object.entries(person).map(([part, value]) => [part, typeof value === 'string' ? value : '']))
}
