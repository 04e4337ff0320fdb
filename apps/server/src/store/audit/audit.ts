import type { Id, Json, Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** Who read or wrote what, when, in which post. It holds ids, never a person's name, phone or words. */
export interface AuditRow {
  town: number
  id: Id
  moment: Moment
  /** An account's id; `clock`, or `nobody` before anybody signed in. */
  account: Id | 'clock' | 'nobody'
  post: string
  verb: string
  subjectKind: string
  subject: string
  purpose: string | null
  detail: Record<string, Json>
}

export async function insertAudit(tx: Tx, row: AuditRow): Promise<void> {
  const { town, id, moment, account, post, verb, subjectKind, subject, purpose, detail } = row
  await tx.query(
    `INSERT INTO z.audit (town_id, id, moment, account, post, verb, subject_kind, subject, purpose, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [town, id, moment, account, post, verb, subjectKind, subject, purpose, JSON.stringify(detail)])
}

export interface AuditAsked {
  town: number
  subject: string | undefined
  from: Moment | undefined
  before: Moment | undefined
  /** The last line of the page before. */
  after: Id | undefined
  /** Cases of which the reader may know nothing. */
  hidden: readonly Id[]
  most: number
}

const columns = `a.town_id AS town, a.id, a.moment, a.account, a.post, a.verb, a.subject_kind AS "subjectKind", a.subject, a.purpose, a.detail`

const page = `
  AND ($2::timestamptz IS NULL OR a.moment >= $2) AND ($3::timestamptz IS NULL OR a.moment < $3)
  AND NOT (a.subject = ANY($6::text[])) AND NOT (coalesce(a.detail->>'case', '') = ANY($6::text[]))
  AND ($4::uuid IS NULL OR (a.moment, a.id) < (SELECT l.moment, l.id FROM z.audit AS l WHERE l.town_id = $1 AND l.id = $4))
  ORDER BY a.moment DESC, a.id DESC LIMIT $5`

/** Latest first. */
export async function listAuditOf(tx: Tx, { town, subject, from, before, after, hidden, most }: AuditAsked): Promise<AuditRow[]> {
  const values = [town, from ?? null, before ?? null, after ?? null, most, hidden]
  const { rows } = subject === undefined
    ? await tx.query<AuditRow>(`SELECT ${columns} FROM z.audit AS a WHERE a.town_id = $1 ${page}`, values)
    : await tx.query<AuditRow>(`SELECT ${columns} FROM z.audit AS a WHERE a.town_id = $1 AND a.subject = $7 ${page}`, [...values, subject])
  return rows
}
