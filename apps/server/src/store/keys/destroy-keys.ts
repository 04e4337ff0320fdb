import { dayOf, refuse } from '@zhenzhi/kernel'
import type { Id, Moment, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { insertLooseFiles } from '../attachments/loose-file.ts'
import { insertAudit } from '../audit/audit.ts'
import type { Pool, Tx } from '../connection.ts'
import { inTowns } from '../in-towns.ts'
import { insertRows } from '../insert-rows.ts'
import { findIsolationOf } from '../keeping/isolation.ts'
import { findHold, lockKeeping } from '../keeping/legal-hold.ts'
import { purgeCase } from './purge-case.ts'

/** The one who may destroy, and what lies outside the database and has to follow. */
export interface Eraser {
  /** Of the role that alone may delete keys. */
  pool: Pool
  /** Appends a line to a file that is in no backup of the database, durably; see `destroyAgain`. */
  note: (line: string) => Promise<void>
  /** Removes a sealed original from the shelf; one that is gone already is no fault. */
  remove: (address: string) => Promise<void>
}

/** Whose key is destroyed: what was sealed under it can never be read again. */
export interface Destroying {
  town: number
  /** A file: an upload with a key of its own; what acts say of it stays. */
  kind: 'case' | 'person' | 'file'
  owner: Id
  reason: string
  account: Id
  moment: Moment
}

/** One deletion as it is kept outside: what was destroyed, and the cases it reaches. */
export interface DestroyedLine extends Destroying {
  kids: readonly Id[]
  cases: readonly Id[]
}

interface Destroyed {
  kids: readonly Id[]
  cases: readonly Id[]
  addresses: readonly string[]
}

/**
 * Deletes a case's or a person's content by destroying the keys it is sealed under, and purges what was derived from it: words, listed
 * values, look-ups, attachments. With a case go the persons who stand in no other. The acts stay, and their chain: they hold ciphertext that
 * opens no more. The line outside is written before the deletion is committed, so that a backup brought back later cannot bring the content
 * back. Answers what was destroyed; undefined where there was nothing. Refused: what stands under a legal hold.
 */
export async function destroyKeys({ pool, note, remove }: Eraser, destroying: Destroying): Promise<DestroyedLine | undefined | Refused> {
  const done = await inTowns(pool, [destroying.town], async (tx) => {
    await lockKeeping(tx, destroying.town)
    const held = await refusedByHold(tx, destroying)
    if (held !== undefined) return held
    const found = await destroyIn(tx, destroying, [])
    const line: DestroyedLine = { ...destroying, kids: found.kids, cases: found.cases }
    if (found.kids.length > 0) await note(JSON.stringify(line))
    return found
  })
  if ('refusal' in done) return done
  const { addresses, ...destroyed } = done
  for (const address of addresses) await remove(address)
  return destroyed.kids.length === 0 ? undefined : { ...destroying, ...destroyed }
}

async function refusedByHold(tx: Tx, { town, kind, owner, moment }: Destroying): Promise<Refused | undefined> {
  const cases = kind === 'case' ? [owner] : kind === 'person' ? await casesOf(tx, town, owner) : await caseOfFile(tx, town, owner)
  const hold = await findHold(tx, town, { cases, persons: kind === 'person' ? [owner] : await personsIn(tx, town, cases), day: dayOf(moment) })
  return hold && refuse('under-hold', `有冻结（${dayOf(hold.moment)} 起，理由：${hold.reason}），不能删除。要删除，先由有权的人解除冻结。`)
}

/** After a restore: destroys again what a line names and the database still holds, whatever is held now. Answers how many keys that were. */
export async function destroyAgain({ pool, remove }: Omit<Eraser, 'note'>, line: DestroyedLine): Promise<number> {
  const { kids, addresses } = await inTowns(pool, [line.town], async (tx) => {
    const { rowCount } = await tx.query(
      `SELECT FROM z.data_key k WHERE k.town_id = $1 AND k.kid = ANY($2::uuid[])
       UNION ALL SELECT FROM z.isolated_key i WHERE i.town_id = $1 AND i.kid = ANY($2::uuid[])`, [line.town, line.kids])
    return rowCount === 0 ? { kids: [], addresses: [] } : destroyIn(tx, line, line.kids)
  })
  for (const address of addresses) await remove(address)
  return kids.length
}

async function destroyIn(tx: Tx, destroying: Destroying, named: readonly Id[]): Promise<Destroyed> {
  const { town, kind, owner } = destroying
  // The head first: whoever is about to append an act waits, and then finds no key.
  if (kind === 'case') await tx.query(`UPDATE z.case_head h SET shown = '{}', isolated = false WHERE h.town_id = $1 AND h.id = $2`, [town, owner])
  const attachments = kind === 'person' ? [] : kind === 'case' ? await deleteAttachments(tx, destroying) : await deleteFile(tx, destroying)
  const persons = kind === 'file' ? [] : kind === 'case' ? await personsGoingWith(tx, town, owner) : [owner]
  const cases = kind === 'file' ? [] : kind === 'case' ? [owner] : await casesOf(tx, town, owner)
  const kids = await deleteKeys(tx, destroying, { persons, kids: [...named, ...attachments.map(({ kid }) => kid)] })
  if (kind === 'case') await purgeCase(tx, town, owner)
  await purgePersons(tx, town, { persons, kids })
  if (kids.length > 0) await record(tx, destroying, kids)
  return { kids, cases, addresses: attachments.map(({ address }) => address) }
}

/** Also those that were out of reach until it was decided. */
async function deleteKeys(tx: Tx, { town, kind, owner }: Destroying, { persons, kids }: { persons: readonly Id[]; kids: readonly Id[] }): Promise<Id[]> {
  const values = [town, kind === 'person' ? 'person' : 'case', owner, persons, kind === 'file' ? [] : kids]
  const those = (k: string) => `((${k}.owner_kind = $2 AND ${k}.owner = $3) OR (${k}.owner_kind = 'person' AND ${k}.owner = ANY($4::uuid[])) OR ${k}.kid = ANY($5::uuid[]))`
  const gone = await Promise.all([
    tx.query<{ kid: Id }>(`DELETE FROM z.data_key k WHERE k.town_id = $1 AND ${those('k')} RETURNING k.kid`, values),
    tx.query<{ kid: Id }>(`DELETE FROM z.isolated_key i WHERE i.town_id = $1 AND ${those('i')} RETURNING i.kid`, values),
  ])
  return gone.flatMap(({ rows }) => rows.map(({ kid }) => kid))
}

async function record(tx: Tx, { town, kind, owner, reason, account, moment }: Destroying, kids: readonly Id[]): Promise<void> {
  await insertRows(tx, {
    into: 'z.destroyed_key (town_id, kid, moment, reason, account)', rows: kids.map((kid) => [town, kid, moment, reason, account]), onConflict: 'ON CONFLICT DO NOTHING',
  })
  await insertAudit(tx, {
    town, id: v7(), moment, account, post: '', verb: 'destroy-key', subjectKind: kind, subject: owner, purpose: reason, detail: { keys: kids.length },
  })
}

/** Their files are loose from then on: killed before they are taken away, the sweep does it. */
async function deleteAttachments(tx: Tx, { town, owner, moment }: Destroying): Promise<{ kid: Id; address: string }[]> {
  const { rows } = await tx.query<{ kid: Id; address: string }>(
    'DELETE FROM z.attachment t WHERE t.town_id = $1 AND t.case_id = $2 RETURNING t.kid, t.address', [town, owner])
  await insertLooseFiles(tx, town, rows.map(({ address }) => ({ address, due: moment })))
  return rows
}

/** An upload by itself. Where a case names it, its isolation says that it was destroyed: verifying does not miss it. */
async function deleteFile(tx: Tx, { town, owner, moment }: Destroying): Promise<{ kid: Id; address: string }[]> {
  const { rows } = await tx.query<{ kid: Id; address: string }>('DELETE FROM z.attachment t WHERE t.town_id = $1 AND t.id = $2 RETURNING t.kid, t.address', [town, owner])
  await insertLooseFiles(tx, town, rows.map(({ address }) => ({ address, due: moment })))
  return rows
}

/** Who stood in no other case, when it was isolated or now. */
async function personsGoingWith(tx: Tx, town: number, caseId: Id): Promise<Id[]> {
  const isolated = await findIsolationOf(tx, town, caseId)
  if (isolated === undefined) return personsOnlyIn(tx, town, caseId)
  const { rows } = await tx.query<{ person: Id }>('SELECT DISTINCT p.person FROM z.case_person p WHERE p.town_id = $1 AND p.person = ANY($2::uuid[])', [town, isolated.persons])
  return isolated.persons.filter((person) => !rows.some((row) => row.person === person))
}

/** Who stands in this case and in no other. */
export async function personsOnlyIn(tx: Tx, town: number, caseId: Id): Promise<Id[]> {
  const { rows } = await tx.query<{ person: Id }>(
    `SELECT DISTINCT p.person FROM z.case_person p WHERE p.town_id = $1 AND p.case_id = $2
       AND NOT EXISTS (SELECT FROM z.case_person o WHERE o.town_id = $1 AND o.person = p.person AND o.case_id <> $2)`, [town, caseId])
  return rows.map(({ person }) => person)
}

async function casesOf(tx: Tx, town: number, person: Id): Promise<Id[]> {
  const { rows } = await tx.query<{ id: Id }>('SELECT DISTINCT p.case_id AS id FROM z.case_person p WHERE p.town_id = $1 AND p.person = $2', [town, person])
  return rows.map(({ id }) => id)
}

async function personsIn(tx: Tx, town: number, cases: readonly Id[]): Promise<Id[]> {
  const { rows } = await tx.query<{ person: Id }>('SELECT DISTINCT p.person FROM z.case_person p WHERE p.town_id = $1 AND p.case_id = ANY($2::uuid[])', [town, cases])
  return rows.map(({ person }) => person)
}

async function caseOfFile(tx: Tx, town: number, file: Id): Promise<Id[]> {
  const { rows } = await tx.query<{ id: Id | null }>('SELECT t.case_id AS id FROM z.attachment t WHERE t.town_id = $1 AND t.id = $2', [town, file])
  return rows.flatMap(({ id }) => id ?? [])
}

async function purgePersons(tx: Tx, town: number, { persons, kids }: { persons: readonly Id[]; kids: readonly Id[] }): Promise<void> {
  await Promise.all([
    tx.query('DELETE FROM z.case_person p WHERE p.town_id = $1 AND p.person = ANY($2::uuid[])', [town, persons]),
    tx.query('DELETE FROM z.person p WHERE p.town_id = $1 AND (p.id = ANY($2::uuid[]) OR p.kid = ANY($3::uuid[]))', [town, persons, kids]),
  ])
}
