import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { ownIn, parameters, seenBy } from '../seen-by.ts'

/** What cannot wait: a definition in some states; with `field`, only where that listed field says one of `values`. */
export interface UrgentKind {
  definition: string
  states: readonly string[]
  field?: string
  values?: readonly string[]
}

export interface UrgentRow {
  id: Id
  definition: string
  place: Id | null
  unit: string
  moved: Moment
  /** Whoever asks took an act in it. */
  own: boolean
}

/** Open cases of a town that cannot wait, whatever the reach; never one that is about or against whoever asks. The newest fifty. */
export async function findUrgent(tx: Tx, { town, reach, kinds }: { town: number; reach: Reach; kinds: readonly UrgentKind[] }): Promise<UrgentRow[]> {
  const given = parameters(town)
  const shown = seenBy({ ...reach, wide: [town] }, town, given)
  const own = ownIn(reach, { town, add: given.add })
  const asked = kinds.map(({ definition, states, field, values = [] }) => {
    const named = `h.definition = ${given.add(definition)} AND h.state = ANY(${given.add(states)}::text[])`
    if (field === undefined) return `(${named})`
    return `(${named} AND EXISTS (SELECT FROM z.case_value v WHERE v.town_id = $1 AND v.case_id = h.id AND v.field = ${given.add(field)} AND v.value = ANY(${given.add(values)}::text[])))`
  })
  const { rows } = await tx.query<UrgentRow>(
    `SELECT h.id, h.definition, h.place, h.unit, h.moved, (${own}) AS own FROM z.case_head h
     WHERE h.town_id = $1 AND NOT h.closed AND NOT h.void AND ${shown} AND (${asked.join(' OR ')}) ORDER BY h.moved DESC, h.id LIMIT 50`, given.values)
  return rows
}
