import { partsOf } from '@zhenzhi/kernel'
import type { Definition, Indicator, MeasureSpec } from '@zhenzhi/kernel'

/** The current version of each definition, by its id. */
export type Register = Readonly<Record<string, { hash: string; definition: Definition }>>

/** A measure by its whole id, `<definition>.<measure>`. Indicators are held against the register at load: an unknown one is a fault. */
export function getMeasure(register: Register, id: string): MeasureSpec {
  const [definition = '', name = ''] = id.split('.')
  const found = register[definition]?.definition.measures[name]
  if (found === undefined) throw new Error(`no measure “${id}” in the register`)
  return found
}

/** The versions an indicator reads by, each once, in order of id. */
export function versionsRead(register: Register, indicator: Indicator): { id: string; hash: string }[] {
  const ids = [...new Set(partsOf(indicator.reading).map(({ measure }) => measure.split('.')[0] ?? ''))].sort()
  return ids.flatMap((id) => (register[id] === undefined ? [] : [{ id, hash: register[id].hash }]))
}

/**
 * Measures whose subject is the record itself, over every version of every definition that is kept: what the sealer need not keep
 * subject days for. A measure's meaning never changes under its id, so neither does its place in this list.
 */
export function recordSubjects(definitions: readonly Definition[]): string[] {
  const ids = definitions.flatMap(({ id, measures }) =>
    Object.entries(measures).flatMap(([name, { subject }]) => (subject === 'record' ? [`${id}.${name}`] : [])))
  return [...new Set(ids)].sort()
}
