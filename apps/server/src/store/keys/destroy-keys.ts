import type { Id, Moment } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { insertLooseFiles } from '../attachments/loose-file.ts'
import { insertAudit } from '../audit/audit.ts'
import type { Pool, Tx } from '../connection.ts'
import { inTowns } from '../in-towns.ts'
import { insertRows } from '../insert-rows.ts'

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
  kind: 'case' | 'person'
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
 * back. Answers what was destroyed; undefined where there was nothing.
 */
export async function destroyKeys({ pool, note, remove }: Eraser, destroying: Destroying): Promise<DestroyedLine | undefined> {
  const { addresses, ...destroyed } = await inTowns(pool, [destroying.town], async (tx) => {
    const found = await destroyIn(tx, destroying, [])
    const line: DestroyedLine = { ...destroying, kids: found.kids, cases: found.cases }
    if (found.kids.length > 0) await note(JSON.stringify(line))
    return found
  })
  for (const address of addresses) await remove(address)
  return destroyed.kids.length === 0 ? undefined : { ...destroying, ...destroyed }
}

/** After a restore: destroys again what a line names and the database still holds. Answers how many keys that were. */
export async function destroyAgain({ pool, remove }: Omit<Eraser, 'note'>, line: DestroyedLine): Promise<number> {
  const { kids, addresses } = await inTowns(pool, [line.town], async (tx) => {
    const { rowCount } = await tx.query('SELECT FROM z.data_key k WHERE k.town_id = $1 AND k.kid = ANY($2::uuid[])', [line.town, line.kids])
    return rowCount === 0 ? { kids: [], addresses: [] } : destroyIn(tx, line, line.kids)
  })
  for (const address of addresses) await remove(address)
  return kids.length
}

async function destroyIn(tx: Tx, destroying: Destroying, named: readonly Id[]): Promise<Destroyed> {
  const { town, kind, owner } = destroying
  // The head first: whoever is about to append an act waits, and then finds no key.
  if (kind === 'case') await tx.query(`UPDATE z.case_head h SET shown = '{}' WHERE h.town_id = $1 AND h.id = $2`, [town, owner])
  const attachments = kind === 'case' ? await deleteAttachments(tx, destroying) : []
  const persons = kind === 'case' ? await personsOnlyIn(tx, town, owner) : [owner]
  const cases = kind === 'case' ? [owner] : await casesOf(tx, town, owner)
  const { rows } = await tx.query<{ kid: Id }>(
    `DELETE FROM z.data_key k WHERE k.town_id = $1 AND ((k.owner_kind = $2 AND k.owner = $3)
       OR (k.owner_kind = 'person' AND k.owner = ANY($4::uuid[])) OR k.kid = ANY($5::uuid[])) RETURNING k.kid`,
    [town, kind, owner, persons, [...named, ...attachments.map(({ kid }) => kid)]])
  const kids = rows.map(({ kid }) => kid)
  if (kind === 'case') await purgeCase(tx, town, owner)
  await purgePersons(tx, town, { persons, kids })
  if (kids.length > 0) await record(tx, destroying, kids)
  return { kids, cases, addresses: attachments.map(({ address }) => address) }
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

async function personsOnlyIn(tx: Tx, town: number, caseId: Id): Promise<Id[]> {
  const { rows } = await tx.query<{ person: Id }>(
    `SELECT DISTINCT p.person FROM z.case_person p WHERE p.town_id = $1 AND p.case_id = $2
       AND NOT EXISTS (SELECT FROM z.case_person o WHERE o.town_id = $1 AND o.person = p.person AND o.case_id <> $2)`, [town, caseId])
  return rows.map(({ person }) => person)
}

async function casesOf(tx: Tx, town: number, person: Id): Promise<Id[]> {
  const { rows } = await tx.query<{ id: Id }>('SELECT DISTINCT p.case_id AS id FROM z.case_person p WHERE p.town_id = $1 AND p.person = $2', [town, person])
  return rows.map(({ id }) => id)
}

async function purgeCase(tx: Tx, town: number, caseId: Id): Promise<void> {
  await Promise.all([
    tx.query('DELETE FROM z.words w WHERE w.town_id = $1 AND w.case_id = $2', [town, caseId]),
    tx.query('DELETE FROM z.case_value v WHERE v.town_id = $1 AND v.case_id = $2', [town, caseId]),
    tx.query('DELETE FROM z.case_person p WHERE p.town_id = $1 AND p.case_id = $2', [town, caseId]),
  ])
}

async function purgePersons(tx: Tx, town: number, { persons, kids }: { persons: readonly Id[]; kids: readonly Id[] }): Promise<void> {
  await Promise.all([
    tx.query('DELETE FROM z.case_person p WHERE p.town_id = $1 AND p.person = ANY($2::uuid[])', [town, persons]),
    tx.query('DELETE FROM z.person p WHERE p.town_id = $1 AND (p.id = ANY($2::uuid[]) OR p.kid = ANY($3::uuid[]))', [town, persons, kids]),
  ])
}
