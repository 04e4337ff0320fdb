import { v7 } from 'uuid'
import type { Id, Moment } from '@zhenzhi/kernel'
import { insertAudit } from '../audit/audit.ts'
import type { Tx } from '../connection.ts'
import { decideIsolation, findIsolationOf, insertIsolation, putKeysBack, takeKeysAway } from '../keeping/isolation.ts'
import type { Deciding, Isolation } from '../keeping/isolation.ts'
import { lockKeeping } from '../keeping/legal-hold.ts'
import { personsOnlyIn } from './destroy-keys.ts'
import { purgeCase } from './purge-case.ts'

export type Isolating = Pick<Isolation, 'id' | 'kind' | 'owner' | 'place' | 'account' | 'post' | 'moment'>

/**
 * Takes a case, or an upload with a key of its own, out of everybody's reach: its keys go where nobody who serves people can read them, and what
 * was derived from its text is purged. With a case go its files and the spreadsheet it was taken over from, which says the same. Nothing is
 * destroyed. In the transaction of the eraser. Answers the isolation; undefined where it stood isolated already, or nothing was there.
 */
export async function isolateKeys(tx: Tx, town: number, isolating: Isolating): Promise<Isolation | undefined> {
  const { id, kind, owner } = isolating
  await lockKeeping(tx, town)
  if (await findIsolationOf(tx, town, owner) !== undefined) return undefined
  if (kind === 'case') await tx.query(`UPDATE z.case_head h SET shown = '{}', isolated = true WHERE h.town_id = $1 AND h.id = $2`, [town, owner])
  const { files, kids: theirs } = kind === 'case' ? await filesOf(tx, town, owner) : { files: [owner], kids: [] }
  const persons = kind === 'case' ? await personsOnlyIn(tx, town, owner) : []
  const kids = await takeKeysAway(tx, town, { isolation: id, owners: [owner], kids: theirs })
  if (kids.length === 0) return undefined
  if (kind === 'case') await purgeCase(tx, town, owner)
  const isolation: Isolation = { ...isolating, kids, files, persons, verdict: null, decidedBy: null, decidedPost: null, decided: null, reason: null }
  await insertIsolation(tx, town, isolation)
  await tell(tx, town, { ...isolating, verb: 'isolate', purpose: null, detail: { place: isolating.place, keys: kids.length } })
  return isolation
}

/** The files named by a case, and the spreadsheet that it came in by. */
async function filesOf(tx: Tx, town: number, caseId: Id): Promise<{ files: Id[]; kids: Id[] }> {
  const { rows } = await tx.query<{ id: Id; kid: Id }>(
    `SELECT t.id, t.kid FROM z.attachment t WHERE t.town_id = $1 AND (t.case_id = $2 OR t.id IN (
       SELECT m.file FROM z.import_row r JOIN z.import m ON m.town_id = r.town_id AND m.id = r.import WHERE r.town_id = $1 AND m.town_id = $1 AND r.case_id = $2))`, [town, caseId])
  return { files: rows.map(({ id }) => id), kids: rows.map(({ kid }) => kid) }
}

/** The keys go back; whoever calls derives the case anew before `showAgain`. Safe to repeat. */
export async function bringBack(tx: Tx, town: number, isolation: Id): Promise<void> {
  await lockKeeping(tx, town)
  await putKeysBack(tx, town, isolation)
}

/** Ends an isolation, either way. Answers false where it was decided already. */
export async function endIsolation(tx: Tx, town: number, { isolation, ...deciding }: Omit<Deciding, 'id'> & { isolation: Isolation }): Promise<boolean> {
  const { id, owner, kind } = isolation
  if (kind === 'case') await tx.query('UPDATE z.case_head h SET isolated = false WHERE h.town_id = $1 AND h.id = $2', [town, owner])
  if (!(await decideIsolation(tx, town, { id, ...deciding }))) return false
  const { by, post, moment, verdict, reason } = deciding
  await tell(tx, town, { kind, owner, account: by, post, moment, verb: verdict === 'released' ? 'isolation-release' : 'isolation-destroy', purpose: reason, detail: {} })
  return true
}

interface Told {
  kind: 'case' | 'file'
  owner: Id
  account: Id
  post: string
  moment: Moment
  verb: string
  purpose: string | null
  detail: Record<string, string | number>
}

async function tell(tx: Tx, town: number, { kind, owner, account, post, moment, verb, purpose, detail }: Told): Promise<void> {
  await insertAudit(tx, { town, id: v7(), moment, account, post, verb, subjectKind: kind, subject: owner, purpose, detail })
}
