import type { Definition, Json } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { findKeys } from '../store/keys/data-keys.ts'
import { sealedWithin } from '../store/keys/located.ts'
import type { ShownRow } from '../store/lists/find-shown.ts'
import type { Reach } from '../store/reach.ts'
import type { DeskParts } from './desk-parts.ts'
import { openAll } from './open-value.ts'
import { sightOf } from './sight.ts'

export type OpenedRow<Row extends ShownRow> = Omit<Row, 'shown'> & {
  /** The version it is pinned to. */
  definitionOf: Definition
  values: Readonly<Record<string, Json>>
}

interface Showing<Row extends ShownRow> {
  rows: readonly Row[]
  reach: Reach
}

/** Rows with their listed fields opened as this reader may see them without a stated purpose. */
export async function openShown<Row extends ShownRow>(
  tx: Tx, { law, masters, privacy }: Pick<DeskParts, 'law' | 'masters' | 'privacy'>, { rows, reach }: Showing<Row>,
): Promise<OpenedRow<Row>[]> {
  const { definitions } = law()
  const towns = [...new Set(rows.map(({ town }) => town))]
  const kids = (town: number) => rows.filter((row) => row.town === town).flatMap(({ shown }) => Object.values(shown).flatMap(sealedWithin)).map(({ kid }) => kid)
  const keys = new Map(await Promise.all(towns.map(async (town) => [town, await findKeys(tx, town, { kids: kids(town), masters })] as const)))
  return rows.map(({ shown, ...row }) => {
    const definitionOf = definitions[row.definitionHash]
    if (definitionOf === undefined) throw new Error(`case ${row.id} is pinned to a definition that is not kept`)
    return { ...row, definitionOf, values: openAll(shown, { town: row.town, stream: row.id, keys: keys.get(row.town) ?? new Map(), sight: sightOf(privacy, { town: row.town, reach, definition: definitionOf.id }) }) }
  })
}
