import type { Day, Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../../connection.ts'
import type { ReportOf } from '../report-drafts.ts'

/** What was found where a report was said to be published. */
export type LinkFound = 'report' | 'other-page' | 'fault' | 'not-reached' | 'not-allowed'

export interface LinkCheck {
  address: string
  day: Day
  found: LinkFound
  says: string
}

export async function addLinkCheck(tx: Tx, { town, year }: ReportOf, kept: LinkCheck & { id: Id; account: Id; moment: Moment }): Promise<void> {
  await tx.query(
    'INSERT INTO z.report_link_check (town_id, id, year, address, day, found, says, account, moment) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [town, kept.id, year, kept.address, kept.day, kept.found, kept.says, kept.account, kept.moment])
}

/** The last look at each town's report. */
export async function latestLinkChecks(tx: Tx, towns: readonly number[], year: number): Promise<(LinkCheck & { town: number })[]> {
  const { rows } = await tx.query<LinkCheck & { town: number }>(
    `SELECT DISTINCT ON (l.town_id) l.town_id AS town, l.address, to_char(l.day, 'YYYY-MM-DD') AS day, l.found, l.says
     FROM z.report_link_check l WHERE l.town_id = ANY($1::int[]) AND l.year = $2 ORDER BY l.town_id, l.moment DESC, l.id DESC`, [towns, year])
  return rows
}
