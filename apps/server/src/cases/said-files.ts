import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { findAttachments } from '../store/attachments/attachment.ts'
import type { Tx } from '../store/connection.ts'

/** The files an act names: they must have been uploaded to this case, or by this person and to none yet. */
export async function saidFiles(
  tx: Tx,
  { town, caseId, account }: { town: number; caseId: Id; account: Id },
  files: readonly Id[],
): Promise<{ addressOf: (file: Id) => string; free: readonly Id[] } | Refused> {
  const found = await findAttachments(tx, town, files)
  const wrong = files.some((file) => {
    const row = found.get(file)
    return row === undefined || (row.caseId === null ? row.account !== account : row.caseId !== caseId)
  })
  if (wrong) return refuse('attachment-wrong', '附件没有上传成功或已失效，请重新上传。')
  return {
    addressOf: (file) => found.get(file)?.address ?? '',
    free: [...new Set(files)].filter((file) => found.get(file)?.caseId === null),
  }
}
