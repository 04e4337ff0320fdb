import { againstIn, isValues, opening } from '@zhenzhi/kernel'
import type { Definition, Json } from '@zhenzhi/kernel'
import { alikeText } from './alike-text.ts'

/**
 * What is known already of the opening form of another kind: the village, what is told, and choices both kinds have. Never persons, whom it is
 * against, files, days or numbers given elsewhere: who may know them of one kind need not of the other.
 */
export function carriedValues(from: Carrying, to: Definition, row?: number): Record<string, Json> {
  return { ...carriedFrom(from, to), ...(row === undefined ? {} : rowValues(from, to, row)) }
}

interface Carrying {
  definition: Definition
  values: Readonly<Record<string, Json>>
}

/** A row that is handed out: what its columns have in common with the fields asked for. */
function rowValues({ definition, values }: Carrying, to: Definition, at: number): Record<string, Json> {
  const { handsOut = '' } = definition
  const [list, rows] = [definition.fields[handsOut], values[handsOut]]
  const row: Json | undefined = Array.isArray(rows) ? rows[at] : undefined
  if (list?.kind !== 'rows' || !isValues(row)) return {}
  return Object.fromEntries(Object.keys(to.transitions[opening]?.asks ?? {}).flatMap((name): [string, Json][] => {
    const value = row[name]
    return value === undefined || value === null || list.fields[name]?.kind !== to.fields[name]?.kind ? [] : [[name, value]]
  }))
}

function carriedFrom(from: Carrying, to: Definition): Record<string, Json> {
  const against = [...againstIn(from.definition), ...againstIn(to)]
  const text = alikeText(from.definition, from.values)
  const place = from.definition.place === null ? undefined : from.values[from.definition.place]
  const carried: Record<string, Json> = {}
  let told = text === ''
  for (const name of Object.keys(to.transitions[opening]?.asks ?? {})) {
    const [field, value] = [to.fields[name], from.values[name]]
    if (field === undefined || against.includes(name)) continue
    if (name === to.place && typeof place === 'string') carried[name] = place
    else if (field.kind === 'text' && field.searchable === true && !told) {
      carried[name] = field.max === undefined ? text : Array.from(text).slice(0, field.max).join('')
      told = true
    } else if (field.kind === 'choice' && from.definition.fields[name]?.kind === 'choice' && typeof value === 'string' && Object.hasOwn(field.choices, value)) carried[name] = value
  }
  return carried
}
