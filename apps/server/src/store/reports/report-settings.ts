import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export type SettingKind = 'templates' | 'formulations'

/** Of a county, or of a town. */
export interface SettingOf {
  town: number
  kind: SettingKind
}

export interface SettingKept {
  version: number
  /** What was kept, as JSON: its shape is the reports room's. */
  content: unknown
  account: Id
  moment: Moment
}

/** The latest; undefined before anything was set. */
export async function findSetting(tx: Tx, { town, kind }: SettingOf): Promise<SettingKept | undefined> {
  const { rows } = await tx.query<SettingKept>(
    'SELECT s.version, s.content, s.account, s.moment FROM z.report_setting s WHERE s.town_id = $1 AND s.kind = $2 ORDER BY s.version DESC LIMIT 1', [town, kind])
  return rows[0]
}

/** False: somebody else has set this version meanwhile. */
export async function addSetting(tx: Tx, { town, kind }: SettingOf, { version, content, account, moment }: SettingKept): Promise<boolean> {
  const { rowCount } = await tx.query(
    'INSERT INTO z.report_setting (town_id, kind, version, content, account, moment) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (town_id, kind, version) DO NOTHING',
    [town, kind, version, JSON.stringify(content), account, moment])
  return rowCount === 1
}
