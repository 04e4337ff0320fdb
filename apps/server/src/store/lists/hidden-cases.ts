import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { namesOf } from '../seen-by.ts'

/** Cases of a town, or of these in it, that are about or against this person or the person's unit. */
export async function hiddenCases(tx: Tx, { town, reach, ids }: { town: number; reach: Reach; ids?: readonly Id[] }): Promise<Id[]> {
  const hidden = `SELECT h.id FROM z.case_head h WHERE h.town_id = $1 AND h.hidden_from <> '{}' AND h.hidden_from && $2::text[]`
  const values = [town, namesOf(reach, town)]
  const { rows } = ids === undefined
    ? await tx.query<{ id: Id }>(hidden, values)
    : await tx.query<{ id: Id }>(`${hidden} AND h.id = ANY($3::uuid[])`, [...values, ids])
  return rows.map(({ id }) => id)
}

/** Of a town that this person sees wholly: the few cases that are kept from the person all the same, which are those hidden and those isolated. Undefined where only some are seen. */
export async function allButCases(tx: Tx, { town, reach }: { town: number; reach: Reach }): Promise<ReadonlySet<Id> | undefined> {
  if (!reach.wide.includes(town)) return undefined
  const [hidden, isolated] = await Promise.all([
    hiddenCases(tx, { town, reach }), tx.query<{ id: Id }>('SELECT h.id FROM z.case_head h WHERE h.town_id = $1 AND h.isolated', [town]),
  ])
  return new Set([...hidden, ...isolated.rows.map(({ id }) => id)])
}

/** Such cases with their attachments: everything a line of the log may be about. */
export async function hiddenSubjects(tx: Tx, { town, reach }: { town: number; reach: Reach }): Promise<Id[]> {
  const cases = await hiddenCases(tx, { town, reach })
  if (cases.length === 0) return []
  const { rows } = await tx.query<{ id: Id }>('SELECT t.id FROM z.attachment t WHERE t.town_id = $1 AND t.case_id = ANY($2::uuid[])', [town, cases])
  return [...cases, ...rows.map(({ id }) => id)]
}

/** Of what is held, isolated or proposed for destruction: the ids of whatever concerns such a case. */
export async function hiddenKeeping(tx: Tx, { town, reach }: { town: number; reach: Reach }): Promise<Id[]> {
  const subjects = await hiddenSubjects(tx, { town, reach })
  if (subjects.length === 0) return []
  const { rows } = await tx.query<{ id: Id }>(
    `SELECT i.disposal AS id FROM z.disposal_item i WHERE i.town_id = $1 AND i.owner = ANY($2::uuid[])
     UNION SELECT l.id FROM z.legal_hold l WHERE l.town_id = $1 AND l.owner = ANY($2::uuid[])
     UNION SELECT s.id FROM z.isolation s WHERE s.town_id = $1 AND s.owner = ANY($2::uuid[])`, [town, subjects])
  return [...subjects, ...rows.map(({ id }) => id)]
}
