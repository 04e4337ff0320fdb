import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** Of one town's second report of one period: a year, or a month. */
export interface SecondOf {
  town: number
  report: string
  period: string
}

export interface SecondKept {
  version: number
  kind: 'entered' | 'sent'
  /** What was kept, as JSON: its shape is the reports room's. */
  content: unknown
  account: Id
  moment: Moment
}

const columns = 's.version, s.kind, s.content, s.account, s.moment'

/** The latest of a kind. */
export async function findSecond(tx: Tx, { town, report, period }: SecondOf, kind: SecondKept['kind']): Promise<SecondKept | undefined> {
  const { rows } = await tx.query<SecondKept>(
    `SELECT ${columns} FROM z.second_report s WHERE s.town_id = $1 AND s.report = $2 AND s.period = $3 AND s.kind = $4 ORDER BY s.version DESC LIMIT 1`, [town, report, period, kind])
  return rows[0]
}

/** Of whichever kind; 0 before anything was kept. */
export async function lastSecond(tx: Tx, { town, report, period }: SecondOf): Promise<number> {
  const { rows } = await tx.query<{ version: number }>(
    'SELECT s.version FROM z.second_report s WHERE s.town_id = $1 AND s.report = $2 AND s.period = $3 ORDER BY s.version DESC LIMIT 1', [town, report, period])
  return rows[0]?.version ?? 0
}

/** False: somebody else has written this version meanwhile. */
export async function addSecond(tx: Tx, { town, report, period }: SecondOf, { version, kind, content, account, moment }: SecondKept): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.second_report (town_id, report, period, version, kind, content, account, moment) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (town_id, report, period, version) DO NOTHING`, [town, report, period, version, kind, JSON.stringify(content), account, moment])
  return rowCount === 1
}
