import type { Id, Moment } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { insertAudit } from '../audit/audit.ts'
import type { Tx } from '../connection.ts'
import { insertLooseFiles } from './loose-file.ts'

interface Unnamed {
  id: Id
  kid: Id
  address: string
  account: Id
  moment: Moment
}

const oldest = `
SELECT t.id, t.kid, t.address, t.account, t.moment FROM z.attachment t
WHERE t.town_id = $1 AND t.case_id IS NULL AND t.moment < $2 ORDER BY t.moment, t.id LIMIT $3 FOR UPDATE SKIP LOCKED`

/**
 * Deletes rows of uploads that came before `before` and that no act names, and the keys that were theirs alone; their files are loose from
 * then on, and each is a line in the audit. One that a running transaction holds is passed over. Answers how many went.
 */
export async function dropUnnamed(tx: Tx, town: number, { before, moment, most }: { before: Moment; moment: Moment; most: number }): Promise<number> {
  const { rows } = await tx.query<Unnamed>(oldest, [town, before, most])
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await Promise.all([
    tx.query('DELETE FROM z.attachment t WHERE t.town_id = $1 AND t.id = ANY($2::uuid[])', [town, ids]),
    // Only a key made for the upload itself: one sent up for a case lies under the key of that case.
    tx.query(
      `DELETE FROM z.data_key k WHERE k.town_id = $1 AND k.owner_kind = 'case' AND k.owner = ANY($2::uuid[]) AND k.kid = ANY($3::uuid[])`,
      [town, ids, rows.map(({ kid }) => kid)]),
    insertLooseFiles(tx, town, rows.map(({ address }) => ({ address, due: moment }))),
    ...rows.map((row) => insertAudit(tx, {
      town, id: v7(), moment, account: 'clock', post: 'clock', verb: 'sweep-upload', subjectKind: 'file', subject: row.id, purpose: null,
      detail: { uploadedBy: row.account, uploaded: row.moment },
    })),
  ])
  return ids.length
}
