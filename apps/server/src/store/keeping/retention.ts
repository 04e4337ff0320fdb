import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** How long closed cases are kept: for ever, thirty years, ten. */
export const retentionClasses = ['permanent', 'thirty', 'ten'] as const
export type RetentionClass = (typeof retentionClasses)[number]

/** Years of each class; undefined: for ever. */
export const yearsOf: Readonly<Record<RetentionClass, number | undefined>> = { permanent: undefined, thirty: 30, ten: 10 }

export interface RetentionSetting {
  definition: string
  class: RetentionClass
  since: Day
  /** Number of the document by which the table was approved. */
  approval: string
}

/** Every setting of a town, the oldest first. */
export async function listRetention(tx: Tx, town: number): Promise<RetentionSetting[]> {
  const { rows } = await tx.query<RetentionSetting>(
    'SELECT r.definition, r.class, r.since, r.approval FROM z.retention r WHERE r.town_id = $1 ORDER BY r.since, r.definition', [town])
  return rows
}

export async function setRetention(tx: Tx, town: number, setting: RetentionSetting & { account: Id; moment: Moment }): Promise<void> {
  const { definition, since, class: chosen, approval, account, moment } = setting
  await tx.query(
    `INSERT INTO z.retention (town_id, definition, since, class, approval, account, moment) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (town_id, definition, since) DO UPDATE SET class = excluded.class, approval = excluded.approval, account = excluded.account, moment = excluded.moment`,
    [town, definition, since, chosen, approval, account, moment])
}

/** A closed case that has come to the end of its retention. */
export interface ExpiredRow {
  id: Id
  definition: string
  opened: Day
  /** The last act: its closing, or a later correction. */
  moved: Moment
}

const expired = `
FROM z.case_head h JOIN unnest($2::text[], $3::timestamptz[]) AS d (definition, before) ON d.definition = h.definition
WHERE h.town_id = $1 AND h.closed AND NOT h.isolated AND h.moved < d.before
  AND EXISTS (SELECT FROM z.data_key k WHERE k.town_id = $1 AND k.owner_kind = 'case' AND k.owner = h.id)
  AND NOT EXISTS (SELECT FROM z.disposal_item i JOIN z.disposal p ON p.town_id = i.town_id AND p.id = i.disposal
    WHERE i.town_id = $1 AND p.town_id = $1 AND i.owner = h.id AND i.outcome IS NULL AND p.verdict IS DISTINCT FROM 'declined')`

/**
 * Closed cases that last moved before their definition's moment, the oldest first; none whose content is gone or isolated, and none in a
 * disposal that is not ended. What is open is never among them, however old.
 */
export async function listExpired(tx: Tx, town: number, { before, most }: { before: readonly { definition: string; moment: Moment }[]; most: number }): Promise<{ rows: ExpiredRow[]; total: number }> {
  const values = [town, before.map(({ definition }) => definition), before.map(({ moment }) => moment)]
  const [{ rows }, { rows: [count] }] = await Promise.all([
    tx.query<ExpiredRow>(`SELECT h.id, h.definition, h.opened, h.moved ${expired} ORDER BY h.moved, h.id LIMIT $4`, [...values, most]),
    tx.query<{ total: number }>(`SELECT count(*)::int AS total ${expired}`, values),
  ])
  return { rows, total: count?.total ?? 0 }
}
