import { canonical, isSealedField, opening, own, shownValue } from '@zhenzhi/kernel'
import type { Definition, Json, Names } from '@zhenzhi/kernel'
import type { OurCase } from './our-case.ts'
import type { TheirRow } from './read-theirs.ts'

/** What may differ between a row and its case; `field`: any other field that both have. */
export const differingKinds = ['state', 'deadline', 'day', 'field'] as const
export type DifferingKind = (typeof differingKinds)[number]

export interface Difference {
  kind: DifferingKind
  /** The act whose day it is, or the field; the state has none. */
  name?: string
  title: string
  theirs: string
  ours: string
}

export interface Comparing {
  definition: Definition
  numberField: string
  names: Names
}

/** In what a row and its case differ. What the list leaves blank is not compared, nor what is sealed here. */
export function compareCase({ definition, numberField, names }: Comparing, theirs: TheirRow, ours: OurCase): Difference[] {
  const { standing } = ours
  const found: Difference[] = []
  const stateTitle = (state: string) => own(definition.states, state)?.title ?? state
  if (theirs.states.length > 0 && !theirs.states.includes(standing.state)) {
    found.push({ kind: 'state', title: '办到哪一步', theirs: theirs.stateWord, ours: stateTitle(standing.state) })
  }
  for (const [act, day] of Object.entries(theirs.days)) {
    const own = act === opening ? standing.opened : ours.days.get(act) ?? ''
    if (own !== day) found.push({ kind: 'day', name: act, title: `${definition.transitions[act]?.title ?? act}日期`, theirs: day, ours: own })
  }
  const deadlines = deadlineFields(definition)
  for (const [name, value] of Object.entries(fieldsTold(theirs))) {
    const field = definition.fields[name]
    if (field === undefined || name === numberField || !isComparable(definition, name)) continue
    if (sameValue(value, standing.values[name])) continue
    // What a row was read to is what a form sends: plain JSON.
    found.push({ kind: deadlines.includes(name) ? 'deadline' : 'field', name, title: field.title, theirs: shownValue(field, value as Json, names), ours: shownValue(field, standing.values[name], names) })
  }
  return found
}

/** All fields of a row, whatever act they are told of; the opening act's first. */
export function fieldsTold({ what }: Pick<TheirRow, 'what'>): Record<string, unknown> {
  const { [opening]: first, ...later } = what
  return Object.assign({}, ...Object.values(later), first) as Record<string, unknown>
}

/** The days a duty's clock runs by: what the platform calls its deadline. */
export function deadlineFields({ duties }: Definition): string[] {
  return Object.values(duties).flatMap((duty) => [duty, ...(duty.or ?? [])]).flatMap(({ after }) => ('field' in after ? [after.field] : []))
}

/** Open to be compared and short enough to be one thing: long texts are worded differently everywhere. */
export function isComparable({ fields }: Definition, name: string): boolean {
  const field = fields[name]
  if (field === undefined || isSealedField(field)) return false
  return field.kind === 'text' ? field.long !== true : !['rows', 'files', 'officer', 'case'].includes(field.kind)
}

export function sameValue(a: unknown, b: Json | undefined): boolean {
  const plain = (value: unknown) => canonical(JSON.parse(JSON.stringify(Array.isArray(value) ? value.map(String).toSorted() : value ?? null)))
  return plain(a) === plain(b)
}
