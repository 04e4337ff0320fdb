import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'
import type { LadderRung } from './ladder-setting.ts'

/** How whoever was told was found: in the post itself, as the fallback, on a rung above because the case is about the one below, or not at all. */
export type HowFound = 'post' | 'fallback' | 'above' | 'nobody'

export interface LadderStep {
  id: Id
  caseId: Id
  duty: string
  round: number
  due: Day
  rung: LadderRung
  day: Day
  told: Id[]
  found: HowFound
  /** Rungs passed over because the case is about whoever stands there. */
  kept: LadderRung[]
  made: Moment
}

/**
 * Writes a step where that duty still runs to that day and nobody wrote it before, or it had found nobody until now; false otherwise. The head of the case is held until the
 * transaction ends: an act that discharges the duty comes before this or after it.
 */
export async function insertLadderStep(tx: Tx, town: number, step: LadderStep): Promise<boolean> {
  const { id, caseId, duty, round, due, rung, day, told, found, kept, made } = step
  const { rowCount } = await tx.query(
    `WITH head AS (SELECT h.town_id, h.id FROM z.case_head h WHERE h.town_id = $1 AND h.id = $3 AND h.next_duty = $4 AND h.next_due = $6 AND NOT h.void FOR SHARE)
     INSERT INTO z.ladder_step (town_id, id, case_id, duty, round, due, rung, day, told, found, kept, made)
     SELECT head.town_id, $2, head.id, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM head ON CONFLICT (town_id, case_id, duty, round, due, rung)
     DO UPDATE SET told = excluded.told, found = excluded.found, kept = excluded.kept, day = excluded.day, made = excluded.made
     WHERE ladder_step.found = 'nobody' AND excluded.found <> 'nobody'`,
    [town, id, caseId, duty, round, due, rung, day, told, found, kept, made])
  return rowCount === 1
}

export interface StepsAsked {
  town: number
  reach: Reach
  /** Told to the reader, or told to nobody; undefined: all that the reader may see. */
  show: 'mine' | 'nobody' | undefined
}

/** Whether the duty still runs to that day. */
export type ListedStep = LadderStep & { running: boolean }

const most = 300

/** The latest steps of cases that this person may see, those that still run first. */
export async function listLadderSteps(tx: Tx, { town, reach, show }: StepsAsked): Promise<ListedStep[]> {
  const given = parameters(town)
  const seen = seenBy(reach, town, given)
  const narrowed = show === 'mine' ? `AND ${given.add(reach.account)}::uuid = ANY(s.told)` : show === 'nobody' ? `AND s.found = 'nobody'` : ''
  const { rows } = await tx.query<ListedStep>(
    `SELECT s.id, s.case_id AS "caseId", s.duty, s.round, s.due, s.rung, s.day, s.told, s.found, s.kept, s.made,
       (h.next_duty IS NOT DISTINCT FROM s.duty AND h.next_due IS NOT DISTINCT FROM s.due) AS running
     FROM z.ladder_step s JOIN z.case_head h ON h.town_id = $1 AND h.id = s.case_id
     WHERE s.town_id = $1 AND NOT h.void AND ${seen} ${narrowed} ORDER BY running DESC, s.made DESC, s.id LIMIT ${most}`, given.values)
  return rows
}
