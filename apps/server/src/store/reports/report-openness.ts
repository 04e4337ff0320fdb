import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** Whether everybody may open the figures of a town's published reports, as somebody set it. */
export interface OpennessKept {
  version: number
  receipts: boolean
  account: Id
  key: Id
  moment: Moment
}

/** Undefined: nobody has set it, and they stay inside. */
export async function findOpenness(tx: Tx, town: number): Promise<OpennessKept | undefined> {
  const { rows } = await tx.query<OpennessKept>('SELECT o.version, o.receipts, o.account, o.key, o.moment FROM z.report_openness o WHERE o.town_id = $1 ORDER BY o.version DESC LIMIT 1', [town])
  return rows[0]
}

/** False: somebody else has set it meanwhile, or the key was used before. */
export async function addOpenness(tx: Tx, town: number, { version, receipts, account, key, moment }: OpennessKept): Promise<boolean> {
  const { rowCount } = await tx.query(
    'INSERT INTO z.report_openness (town_id, version, receipts, account, key, moment) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING', [town, version, receipts, account, key, moment])
  return rowCount === 1
}
