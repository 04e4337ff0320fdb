import { refuse } from '@zhenzhi/kernel'
import type { Definition, Id, Json, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { placesOf } from '../store/people/place.ts'

/** Places of towns a server has met. A place is ended or renamed, never taken away or moved to another town. */
export type KnownPlaces = Set<Id>

/** The villages and grids an act names must be this town's: a case that stood elsewhere would be counted there and seen by nobody. */
export async function saidPlaces(
  tx: Tx,
  { town, known }: { town: number; known: KnownPlaces },
  { fields, read }: { fields: Definition['fields']; read: Readonly<Record<string, Json>> },
): Promise<Refused | undefined> {
  const named = Object.entries(read).flatMap(([name, value]) =>
    fields[name]?.kind === 'place' && typeof value === 'string' && !known.has(keyOf(town, value)) ? [{ name, place: value }] : [])
  if (named.length === 0) return undefined
  const found = await placesOf(tx, town, named.map(({ place }) => place))
  for (const place of found) known.add(keyOf(town, place))
  const wrong = named.find(({ place }) => !known.has(keyOf(town, place)))
  return wrong && refuse('field-wrong', `“${fields[wrong.name]?.title ?? wrong.name}”不在这个乡镇，请从列表中重新选择。`, wrong.name)
}

function keyOf(town: number, place: Id): string {
  return `${town} ${place}`
}
