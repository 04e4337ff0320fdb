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
export async function linkedCases(tx: Tx, parts: Pick<DeskParts, 'law' | 'masters'>, { town, reach, said }: Linking): Promise<LinkedCase[]> {
  const ids = [...new Set(said.flatMap(({ definition, values }) => Object.entries(definition.fields).flatMap(([name, field]) => idsIn(field, values[name]))))]
  if (ids.length === 0) return []
  const rows = await openShown(tx, parts, await findShown(tx, { town, ids, reach }))
  return rows.map(({ id, definitionOf, values }) => ({ id, definition: definitionOf, values }))
}

function idsIn(field: Field, value: Json | undefined): Id[] {
  if (field.kind === 'term' || field.kind === 'case') return typeof value === 'string' ? [value] : []
  if (field.kind !== 'rows' || !Array.isArray(value)) return []
  return value.filter(isValues).flatMap((row) => Object.entries(field.fields).flatMap(([name, column]) => idsIn(column, row[name])))
}
