import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { namesOf, parameters, seenBy } from '../seen-by.ts'

export interface PersonStands {
  person: Id
  caseId: Id
  field: string
  definition: string
  state: string
  unit: string
  void: boolean
  opened: Day
  /** Within the reader's reach. */
  seen: boolean
}

/** More cases than anybody stands in. */
const most = 500

/**
 * Where persons stand, the earliest first: what is out of the reader's reach too, to be said by whom it is kept. Left out without a trace is
 * what is against one of these persons, and what is against the reader.
 */
export async function wherePersonsStand(tx: Tx, { town, persons, reach }: { town: number; persons: readonly Id[]; reach: Reach }): Promise<PersonStands[]> {
  const given = parameters(town, persons)
  const seen = seenBy(reach, town, given)
  const { rows } = await tx.query<PersonStands>(
    `SELECT p.person, p.case_id AS "caseId", p.field, h.definition, h.state, h.unit, h.void, h.opened, (${seen}) AS seen
     FROM z.case_person p JOIN z.case_head h ON h.town_id = $1 AND h.id = p.case_id
     WHERE p.town_id = $1 AND p.person = ANY($2::uuid[]) AND left(p.field, 1) <> '!' AND NOT (h.hidden_from && ${given.add(namesOf(reach, town))}::text[])
       AND NOT EXISTS (SELECT FROM z.case_person a WHERE a.town_id = $1 AND a.case_id = p.case_id AND a.person = ANY($2::uuid[]) AND left(a.field, 1) = '!')
     ORDER BY h.opened, h.id, p.field LIMIT ${most}`, given.values)
  return rows
}
