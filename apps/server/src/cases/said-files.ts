import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { holdAttachments } from '../store/attachments/attachment.ts'
import type { Tx } from '../store/connection.ts'
import { findKeysOf } from '../store/keys/data-keys.ts'
import type { MasterKeys } from '../store/keys/master-keys.ts'

interface Naming {
  town: number
  caseId: Id
  /** The case's key. */
  kid: Id
  account: Id
  masters: MasterKeys
}

/**
 * The files an act names: they must have been uploaded to this case, or by this person and to none yet. One that was sealed for another case
 * is that case's: it would go when that one is deleted.
 */
export async function saidFiles(
  tx: Tx,
  { town, caseId, kid, account, masters }: Naming,
  files: readonly Id[],
): Promise<{ addressOf: (file: Id) => string; free: readonly Id[] } | Refused> {
  const found = await holdAttachments(tx, town, files)
  const loose = files.filter((file) => found.get(file)?.kid !== kid)
  const own = await findKeysOf(tx, town, { kind: 'case', owners: loose, masters })
  const wrong = files.some((file) => {
    const row = found.get(file)
    return row === undefined || (row.kid !== kid && own.get(file)?.kid !== row.kid) || (row.caseId === null ? row.account !== account : row.caseId !== caseId)
  })
  if (wrong) return refuse('attachment-wrong', '附件没有上传成功或已失效，请重新上传。')
  return {
    addressOf: (file) => found.get(file)?.address ?? '',
    free: [...new Set(files)].filter((file) => found.get(file)?.caseId === null),
  }
}
