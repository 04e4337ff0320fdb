import { addMonths } from '@zhenzhi/kernel'
import type { Day, Definition, Json } from '@zhenzhi/kernel'
import { likenessOf } from '@zhenzhi/recognise'

/** A case as a list shows it. */
export interface ListedCase {
  id: string
  opened: Day
  definitionOf: Definition
  values: Readonly<Record<string, Json>>
}

export interface Telling {
  text: string
  place: string | null
  day: Day
  /** Looked for by a number, and found by it. */
  samePerson: boolean
}

/** How far back it is looked. */
export function earliestDay(today: Day): Day {
  return addMonths(today, -12)
}

/** Reports of wrongdoing are told of nobody else’s order. */
export function isQuiet({ definitionOf: { fromPlatform }, values }: Pick<ListedCase, 'definitionOf' | 'values'>): boolean {
  const kind = values[fromPlatform?.kind ?? '']
  return typeof kind === 'string' && fromPlatform?.quiet?.includes(kind) === true
}

/** Why an earlier case may be the same matter, in words; undefined where nothing speaks for it. */
export function saysAlike(asked: Telling, earlier: ListedCase): string | undefined {
  const text = toldIn(earlier)
  if (text === '' || asked.text === '') return undefined
  const place = earlier.values[earlier.definitionOf.place ?? '']
  const one = { text: asked.text, place: asked.place, day: asked.day, kind: null, person: asked.samePerson ? 'same' : null }
  const { likely, reasons } = likenessOf(one, { ...one, text, place: typeof place === 'string' ? place : null, day: earlier.opened }, [])
  return likely ? reasons.map(({ says }) => says).join('；') : undefined
}

/** “This person told the same last month.” */
export function saysSamePerson(asked: Telling, earlier: ListedCase): string {
  if (saysAlike(asked, earlier) === undefined) return ''
  return earlier.opened >= addMonths(asked.day, -1) ? '此人一个月内反映过同一事' : '此人以前反映过同一事'
}

function toldIn({ definitionOf: { fields }, values }: ListedCase): string {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name]
    return field.kind === 'text' && field.searchable === true && typeof value === 'string' ? [value] : []
  }).join('。')
}
