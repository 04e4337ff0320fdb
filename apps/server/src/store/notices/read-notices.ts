import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Reach } from '../reach.ts'
import { parameters, seenBy } from '../seen-by.ts'
import type { Parameters } from '../seen-by.ts'

export interface OwnNotice {
  town: number
  id: Id
  caseId: Id | null
  definitionHash: string | null
  event: string
  step: string | null
  counts: unknown
  urgent: boolean
  due: Day | null
  rings: Moment
  read: Moment | null
  /** The reader was on duty, and may not see the case itself. */
  called: boolean
}

interface Asked {
  reach: Reach
  now: Moment
}

/** So long whoever was on duty is told of what is urgent and beyond their posts. */
const calledHours = 24

/**
 * What has rung for this person in a town, and whose case the person may see at this moment; `h` is the case. Who was called on duty is told that
 * there is one, for a day, beyond their posts: never of one about or against them.
 */
function rungFor(town: number, { reach, now }: Asked, given: Parameters): string {
  const calledSince = given.add(new Date(Date.parse(now) - calledHours * 3_600_000).toISOString())
  const called = `(f.called AND n.made > ${calledSince}::timestamptz AND ${seenBy({ ...reach, wide: [town] }, town, given)})`
  return `z.notice_for f JOIN z.notice n ON n.town_id = $1 AND n.id = f.notice LEFT JOIN z.case_head h ON h.town_id = $1 AND h.id = n.case_id
     WHERE f.town_id = $1 AND f.account = ${given.add(reach.account)}::uuid AND n.rings <= ${given.add(now)}::timestamptz AND (n.case_id IS NULL OR (h.id IS NOT NULL AND (${seenBy(reach, town, given)} OR ${called})))`
}

/** The latest first; `before` goes on behind one. */
export async function listNotices(tx: Tx, town: number, { before, most, ...asked }: Asked & { before: { rings: Moment; id: Id } | undefined; most: number }): Promise<OwnNotice[]> {
  const given = parameters(town)
  const from = rungFor(town, asked, given)
  const behind = before === undefined ? '' : ` AND (n.rings, n.id) < (${given.add(before.rings)}::timestamptz, ${given.add(before.id)}::uuid)`
  const { rows } = await tx.query<OwnNotice>(
    `SELECT n.town_id AS town, n.id, n.case_id AS "caseId", h.definition_hash AS "definitionHash", n.event, n.step, n.counts, n.urgent, n.due, n.rings, f.read, f.called
     FROM ${from}${behind} ORDER BY n.rings DESC, n.id DESC LIMIT ${given.add(most)}`, given.values)
  return rows
}

/** How many of them were not read, counted up to `most`. */
export async function countUnread(tx: Tx, town: number, { most, ...asked }: Asked & { most: number }): Promise<number> {
  const given = parameters(town)
  const { rows } = await tx.query<{ unread: number }>(
    `SELECT count(*) AS unread FROM (SELECT FROM ${rungFor(town, asked, given)} AND f.read IS NULL LIMIT ${given.add(most)}) one`, given.values)
  return rows[0]?.unread ?? 0
}

/** Of a person's own; all that have rung where none are named. */
export async function markRead(tx: Tx, town: number, { account, ids, now }: { account: Id; ids: readonly Id[] | undefined; now: Moment }): Promise<void> {
  await tx.query(
    `UPDATE z.notice_for f SET read = $3 WHERE f.town_id = $1 AND f.account = $2 AND f.read IS NULL AND ($4::uuid[] IS NULL OR f.notice = ANY($4::uuid[]))
       AND EXISTS (SELECT FROM z.notice n WHERE n.town_id = $1 AND n.id = f.notice AND n.rings <= $3)`, [town, account, now, ids ?? null])
}

/** What was made before a moment, with all that was kept of it. */
export async function forgetNotices(tx: Tx, town: number, before: Moment): Promise<void> {
  await tx.query('DELETE FROM z.notice_sending s WHERE s.town_id = $1 AND s.made < $2', [town, before])
  await tx.query('DELETE FROM z.notice_for f USING z.notice n WHERE f.town_id = $1 AND n.town_id = $1 AND n.id = f.notice AND n.made < $2', [town, before])
  await tx.query('DELETE FROM z.notice n WHERE n.town_id = $1 AND n.made < $2', [town, before])
}
