import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** One state in which a dossier was bound; the first is 1. */
export interface DossierPrint {
  nth: number
  digest: string
  moment: Moment
}

export async function dossierPrints(tx: Tx, town: number, caseId: Id): Promise<DossierPrint[]> {
  const { rows } = await tx.query<DossierPrint>('SELECT nth, digest, moment FROM z.dossier_print WHERE town_id = $1 AND case_id = $2 ORDER BY nth', [town, caseId])
  return rows
}

/** The print with this content: the last one if it is the same, else the next. Two at once get the same number. */
export async function keepPrint(tx: Tx, { town, caseId, digest, account, moment }: { town: number; caseId: Id; digest: string; account: Id; moment: Moment }): Promise<DossierPrint[]> {
  const before = await dossierPrints(tx, town, caseId)
  const last = before.at(-1)
  if (last?.digest === digest) return before
  await tx.query(
    'INSERT INTO z.dossier_print (town_id, case_id, nth, digest, account, moment) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING',
    [town, caseId, (last?.nth ?? 0) + 1, digest, account, moment])
  return dossierPrints(tx, town, caseId)
}
