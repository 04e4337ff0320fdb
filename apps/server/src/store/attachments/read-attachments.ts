import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { AttachmentRow } from './attachment.ts'
import { columns } from './attachment.ts'

/** All rows of a town in order of their ids, so many after one of them. */
export async function readAttachments(tx: Tx, town: number, { after, most }: { after: Id | undefined; most: number }): Promise<AttachmentRow[]> {
  const { rows } = await tx.query<AttachmentRow>(
    `SELECT ${columns} FROM z.attachment t WHERE t.town_id = $1 AND ($2::uuid IS NULL OR t.id > $2) ORDER BY t.id LIMIT $3`, [town, after ?? null, most])
  return rows
}

/** Which of these addresses a row of some town speaks for, and which are written down as loose. */
export async function knownAddresses(tx: Tx, towns: readonly number[], addresses: readonly string[]): Promise<{ kept: Set<string>; loose: Set<string> }> {
  const [rows, lines] = await Promise.all([
    tx.query<{ address: string }>('SELECT t.address FROM z.attachment t WHERE t.town_id = ANY($1::int[]) AND t.address = ANY($2::text[])', [towns, addresses]),
    tx.query<{ address: string }>('SELECT l.address FROM z.loose_file l WHERE l.town_id = ANY($1::int[]) AND l.address = ANY($2::text[])', [towns, addresses]),
  ])
  return { kept: new Set(rows.rows.map(({ address }) => address)), loose: new Set(lines.rows.map(({ address }) => address)) }
}

/** Of these keys, those that open nothing, and that is on record: destroyed, or out of reach until it is decided. */
export async function destroyedAmong(tx: Tx, town: number, kids: readonly Id[]): Promise<Set<Id>> {
  const { rows } = await tx.query<{ kid: Id }>(
    `SELECT d.kid FROM z.destroyed_key d WHERE d.town_id = $1 AND d.kid = ANY($2::uuid[])
     UNION ALL SELECT unnest(i.kids) FROM z.isolation i WHERE i.town_id = $1 AND i.verdict IS NULL AND i.kids && $2::uuid[]`, [town, kids])
  return new Set(rows.map(({ kid }) => kid))
}
