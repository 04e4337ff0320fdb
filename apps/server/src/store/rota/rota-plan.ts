import type { Id, Json, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface RotaPlanRow {
  kind: string
  plan: Json
  /** The month it was used for last, and the turns that one began and ended with. */
  month: string
  begins: number
  ends: number
}

export async function listRotaPlans(tx: Tx, town: number): Promise<RotaPlanRow[]> {
  const { rows } = await tx.query<RotaPlanRow>('SELECT r.kind, r.plan, r.month, r.begins, r.ends FROM z.rota_plan r WHERE r.town_id = $1 ORDER BY r.kind', [town])
  return rows
}

/** The plan of a kind, held until the transaction ends, so that two do not plan the same kind at once; one is made where there is none. */
export async function holdRotaPlan(tx: Tx, town: number, { kind, account, moment }: { kind: string; account: Id; moment: Moment }): Promise<RotaPlanRow> {
  const { rows } = await tx.query<RotaPlanRow>(
    `INSERT INTO z.rota_plan AS r (town_id, kind, plan, month, begins, ends, account, made) VALUES ($1, $2, 'null', '', 0, -1, $3, $4)
     ON CONFLICT (town_id, kind) DO UPDATE SET made = r.made RETURNING r.kind, r.plan, r.month, r.begins, r.ends`, [town, kind, account, moment])
  const [row] = rows
  if (row === undefined) throw new Error('a row that was inserted or held is not there')
  return row
}

export async function keepRotaPlan(tx: Tx, town: number, row: RotaPlanRow & { account: Id; moment: Moment }): Promise<void> {
  await tx.query('UPDATE z.rota_plan AS r SET plan = $3, month = $4, begins = $5, ends = $6, account = $7, made = $8 WHERE r.town_id = $1 AND r.kind = $2',
    [town, row.kind, JSON.stringify(row.plan), row.month, row.begins, row.ends, row.account, row.moment])
}
