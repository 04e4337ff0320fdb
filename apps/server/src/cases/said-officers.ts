import { refuse } from '@zhenzhi/kernel'
import type { Definition, Json, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { hasHeldPost } from '../store/people/post-held.ts'

/** Whom an act names by account holds, or once held, a post in the town: a case against nobody there would be hidden from nobody. */
export async function saidOfficers(
  tx: Tx,
  town: number,
  { fields, read }: { fields: Definition['fields']; read: Readonly<Record<string, Json>> },
): Promise<Refused | undefined> {
  for (const [name, value] of Object.entries(read)) {
    if (fields[name]?.kind !== 'officer' || typeof value !== 'string') continue
    if (!await hasHeldPost(tx, value, town)) return refuse('field-wrong', `“${fields[name].title}”不是本乡镇的工作人员，请从名单中重新选择。`, name)
  }
  return undefined
}
