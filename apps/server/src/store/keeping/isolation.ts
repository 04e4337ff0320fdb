import type { Id, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { insertRows } from '../insert-rows.ts'

/** Where something that must not be here was found: in what was typed, in a file, in a spreadsheet taken over, in a paper. */
export const foundIn = ['text', 'file', 'sheet', 'paper'] as const
export type FoundIn = (typeof foundIn)[number]

/** A case or an upload that nobody reads until it is decided. It never holds what was found. */
export interface Isolation {
  id: Id
  kind: 'case' | 'file'
  owner: Id
  place: FoundIn
  account: Id
  post: string
  moment: Moment
  /** The keys taken out of reach. */
  kids: readonly Id[]
  /** The originals under them. */
  files: readonly Id[]
  /** Who stood in this case alone: they go with it, if it is destroyed. */
  persons: readonly Id[]
  verdict: 'released' | 'destroyed' | null
  decidedBy: Id | null
  decidedPost: string | null
  decided: Moment | null
  reason: string | null
}

const columns = `i.id, i.kind, i.owner, i.place, i.account, i.post, i.moment, i.kids, i.files, i.persons, i.verdict, i.decided_by AS "decidedBy",
  i.decided_post AS "decidedPost", i.decided, i.reason`

/** Answers false where the same already stands isolated. */
export async function insertIsolation(tx: Tx, town: number, { id, kind, owner, place, account, post, moment, kids, files, persons }: Isolation): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO z.isolation (town_id, id, kind, owner, place, account, post, moment, kids, files, persons) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (town_id, owner) WHERE verdict IS NULL DO NOTHING`, [town, id, kind, owner, place, account, post, moment, kids, files, persons])
  return rowCount === 1
}

/** Those that wait for a decision first; at most 200. With what the list says of a case: its kind and the day it was opened. */
export async function listIsolations(tx: Tx, town: number): Promise<(Isolation & { definition: string | null; opened: string | null })[]> {
  const { rows } = await tx.query<Isolation & { definition: string | null; opened: string | null }>(
    `SELECT ${columns}, h.definition, h.opened FROM z.isolation i LEFT JOIN z.case_head h ON h.town_id = i.town_id AND h.id = i.owner AND h.town_id = $1
     WHERE i.town_id = $1 ORDER BY i.decided IS NOT NULL, i.moment DESC, i.id LIMIT 200`, [town])
  return rows
}

/** The one under which a case or file stands now. */
export async function findIsolationOf(tx: Tx, town: number, owner: Id): Promise<Isolation | undefined> {
  const { rows } = await tx.query<Isolation>(`SELECT ${columns} FROM z.isolation i WHERE i.town_id = $1 AND i.owner = $2 AND i.verdict IS NULL`, [town, owner])
  return rows[0]
}

/** One that is not decided yet. */
export async function findIsolation(tx: Tx, town: number, id: Id): Promise<Isolation | undefined> {
  const { rows } = await tx.query<Isolation>(`SELECT ${columns} FROM z.isolation i WHERE i.town_id = $1 AND i.id = $2 AND i.verdict IS NULL`, [town, id])
  return rows[0]
}

export interface Deciding {
  id: Id
  verdict: 'released' | 'destroyed'
  by: Id
  post: string
  moment: Moment
  reason: string
}

export async function decideIsolation(tx: Tx, town: number, { id, verdict, by, post, moment, reason }: Deciding): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE z.isolation i SET verdict = $3, decided_by = $4, decided_post = $5, decided = $6, reason = $7
     WHERE i.town_id = $1 AND i.id = $2 AND i.verdict IS NULL`, [town, id, verdict, by, post, moment, reason])
  return rowCount === 1
}

interface KeyRow {
  kid: Id
  kind: string
  owner: Id
  wrapped: Buffer
  master: string
}

/** Takes the keys of these owners, and these keys, out of reach of all who serve people. Answers which. */
export async function takeKeysAway(tx: Tx, town: number, { isolation, owners, kids }: { isolation: Id; owners: readonly Id[]; kids: readonly Id[] }): Promise<Id[]> {
  const { rows } = await tx.query<KeyRow>(
    `DELETE FROM z.data_key k WHERE k.town_id = $1 AND k.owner_kind = 'case' AND (k.owner = ANY($2::uuid[]) OR k.kid = ANY($3::uuid[]))
     RETURNING k.kid, k.owner_kind AS kind, k.owner, k.wrapped, k.master`, [town, owners, kids])
  await insertRows(tx, {
    into: 'z.isolated_key (town_id, kid, owner_kind, owner, wrapped, master, isolation)',
    rows: rows.map(({ kid, kind, owner, wrapped, master }) => [town, kid, kind, owner, wrapped, master, isolation]),
  })
  return rows.map(({ kid }) => kid)
}

/** Puts them back as they were; safe to repeat. */
export async function putKeysBack(tx: Tx, town: number, isolation: Id): Promise<void> {
  const { rows } = await tx.query<KeyRow>(
    `DELETE FROM z.isolated_key k WHERE k.town_id = $1 AND k.isolation = $2 RETURNING k.kid, k.owner_kind AS kind, k.owner, k.wrapped, k.master`, [town, isolation])
  await insertRows(tx, {
    into: 'z.data_key (town_id, kid, owner_kind, owner, wrapped, master)',
    rows: rows.map(({ kid, kind, owner, wrapped, master }) => [town, kid, kind, owner, wrapped, master]),
  })
}

/** What verifying expects nothing of: cases that stand isolated, and single files that were destroyed after it. */
export async function isolatedIn(tx: Tx, town: number): Promise<{ cases: ReadonlySet<Id>; destroyed: ReadonlySet<Id> }> {
  const { rows } = await tx.query<{ owner: Id; verdict: string | null }>(
    `SELECT i.owner, i.verdict FROM z.isolation i WHERE i.town_id = $1 AND (i.verdict IS NULL OR (i.verdict = 'destroyed' AND i.kind = 'file'))`, [town])
  const owners = (verdict: string | null) => new Set(rows.filter((row) => row.verdict === verdict).map(({ owner }) => owner))
  return { cases: owners(null), destroyed: owners('destroyed') }
}
