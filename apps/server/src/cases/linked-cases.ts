import { isValues } from '@zhenzhi/kernel'
import type { Definition, Field, Id, Json, Values } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { findShown } from '../store/lists/find-shown.ts'
import type { Reach } from '../store/reach.ts'
import type { DeskParts } from './desk-parts.ts'
import { openShown } from './open-shown.ts'

/** A case or a term that a field of another names, by what tells it from others. */
export interface LinkedCase {
  id: Id
  definition: Definition
  values: Readonly<Record<string, Json>>
}

interface Linking {
  town: number
  reach: Reach
  /** Where ids may stand: fields with the definition they belong to. */
  said: readonly { definition: Definition; values: Values }[]
}

/** What these fields name in one town, as far as this person may see it; nobody learns a name through a case that names it. */
export async function linkedCases(tx: Tx, parts: Pick<DeskParts, 'law' | 'masters' | 'privacy'>, { town, reach, said }: Linking): Promise<LinkedCase[]> {
  const ids = linkedIds(said)
  if (ids.length === 0) return []
  return namedCases(tx, parts, { town, ids, reach })
}

/** These cases of a town by what tells one from another, as far as this person may see them. */
export async function namedCases(tx: Tx, parts: Pick<DeskParts, 'law' | 'masters' | 'privacy'>, { town, ids, reach }: Pick<Linking, 'town' | 'reach'> & { ids: readonly Id[] }): Promise<LinkedCase[]> {
  const rows = await openShown(tx, parts, { rows: await findShown(tx, { town, ids, reach }), reach })
  return rows.map(({ id, definitionOf, values }) => ({ id, definition: definitionOf, values }))
}

export interface NamedCases {
  cases: readonly LinkedCase[]
  /** The terms and cases that their fields name, as far as they may be seen. */
  linked: readonly LinkedCase[]
}

export async function namedWithLinked(tx: Tx, parts: Pick<DeskParts, 'law' | 'masters' | 'privacy'>, asked: { town: number; reach: Reach; ids: readonly Id[] }): Promise<NamedCases> {
  const cases = await namedCases(tx, parts, asked)
  return { cases, linked: await linkedCases(tx, parts, { ...asked, said: cases }) }
}

/** The terms and cases that these fields name. */
export function linkedIds(said: Linking['said']): Id[] {
  return [...new Set(said.flatMap(({ definition, values }) => Object.entries(definition.fields).flatMap(([name, field]) => idsIn(field, values[name]))))]
}

/** Accounts that fields name: their names stand beside those who took acts. */
export function officersIn(definition: Definition, values: Values): Id[] {
  return Object.entries(definition.fields).flatMap(([name, { kind }]) => {
    const value = values[name]
    return kind === 'officer' && typeof value === 'string' ? [value] : []
  })
}

function idsIn(field: Field, value: Json | undefined): Id[] {
  if (field.kind === 'term' || field.kind === 'case') return typeof value === 'string' ? [value] : []
  if (field.kind !== 'rows' || !Array.isArray(value)) return []
  return value.filter(isValues).flatMap((row) => Object.entries(field.fields).flatMap(([name, column]) => idsIn(column, row[name])))
}
