import type { Day, Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { namesOf, parameters, seenBy } from '../seen-by.ts'
import type { LadderRung } from './ladder-setting.ts'

/** A case whose next duty falls due by a day, or is past it (one that is closed may still owe something), with the rungs that were told of it already; one that found nobody was not. */
export interface DrawingNear {
  caseId: Id
  definition: string
  unit: string
  handler: Id | null
  duty: string
  round: number
  due: Day
  told: LadderRung[]
}

const onPage = 200

/**
 * A page of them by index, the earliest first; `after` goes on behind the last of the page before. A case climbs for its earliest duty alone:
 * a party's right is none of ours, a stopped clock is not late.
 */
export async function findDrawingNear(tx: Tx, town: number, { until, rungs, after }: { until: Day; rungs: number; after: Pick<DrawingNear, 'due' | 'caseId'> | undefined }): Promise<DrawingNear[]> {
  const { rows } = await tx.query<DrawingNear>(
    `SELECT h.id AS "caseId", h.definition, h.unit, h.handler, d.duty, d.round, d.statutory_due AS due, t.told
     FROM z.case_head h
     JOIN z.duty d ON d.town_id = $1 AND d.case_id = h.id AND d.duty = h.next_duty AND d.statutory_due = h.next_due AND d.status = 'open' AND NOT d.stopped
     CROSS JOIN LATERAL (SELECT coalesce(array_agg(s.rung), '{}') AS told FROM z.ladder_step s
       WHERE s.town_id = $1 AND s.case_id = h.id AND s.duty = d.duty AND s.round = d.round AND s.due = d.statutory_due AND s.found <> 'nobody') t
     WHERE h.town_id = $1 AND h.next_due IS NOT NULL AND h.next_due <= $2 AND NOT h.void AND NOT h.isolated
       AND (h.next_due, h.id) > ($3::date, $4::uuid) AND cardinality(t.told) < $5
     ORDER BY h.next_due, h.id LIMIT ${onPage}`,
    [town, until, after?.due ?? '0001-01-01', after?.caseId ?? '00000000-0000-0000-0000-000000000000', rungs])
  return rows
}

/** How a case stands to somebody: seen, about or against them or their unit, or merely out of reach. */
export async function standsTo(tx: Tx, { town, caseId, reach }: { town: number; caseId: Id; reach: Reach }): Promise<'seen' | 'kept' | 'out'> {
  const given = parameters(town, caseId)
  const seen = seenBy(reach, town, given)
  const { rows } = await tx.query<{ kept: boolean; seen: boolean }>(
    `SELECT h.hidden_from && ${given.add(namesOf(reach, town))}::text[] AS kept, ${seen} AS seen FROM z.case_head h WHERE h.town_id = $1 AND h.id = $2`, given.values)
  if (rows[0]?.kept === true) return 'kept'
  return rows[0]?.seen === true ? 'seen' : 'out'
}

/** Who holds one of these posts in an office of the town on a day. */
export async function holdersIn(tx: Tx, { town, unit, posts, day }: { town: number; unit: string; posts: readonly string[]; day: Day }): Promise<Id[]> {
  const { rows } = await tx.query<{ account: Id }>(
    `SELECT DISTINCT p.account FROM z.post_held AS p JOIN z.account AS a ON a.id = p.account
     WHERE p.town_id = $1 AND p.unit = $2 AND p.post = ANY($3::text[]) AND p.ended IS NULL AND a.ended IS NULL AND p.from_day <= $4 AND (p.to_day IS NULL OR p.to_day >= $4)
     ORDER BY p.account LIMIT 50`, [town, unit, posts, day])
  return rows.map(({ account }) => account)
}
