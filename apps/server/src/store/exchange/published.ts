import type { Moment } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface PublishedRow<Body> {
  kind: string
  id: string
  town: number
  body: Body
  moment: Moment
}

/** The later word replaces the one before. */
export async function putPublished(tx: Tx, { kind, id, town, body, moment }: PublishedRow<object>): Promise<void> {
  await tx.query(
    `INSERT INTO z.published_item (kind, id, town, body, moment) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (kind, id) DO UPDATE SET town = excluded.town, body = excluded.body, moment = excluded.moment`, [kind, id, town, JSON.stringify(body), moment])
}

export async function dropPublished(tx: Tx, kind: string, id: string): Promise<void> {
  await tx.query('DELETE FROM z.published_item AS p WHERE p.kind = $1 AND p.id = $2', [kind, id])
}

/** The latest first. What stands in `body` was written by this program from the other side's message. */
export async function listPublished<Body>(tx: Tx, kind: string, most: number): Promise<PublishedRow<Body>[]> {
  const { rows } = await tx.query<PublishedRow<Body>>('SELECT p.kind, p.id, p.town, p.body, p.moment FROM z.published_item AS p WHERE p.kind = $1 ORDER BY p.moment DESC, p.id LIMIT $2', [kind, most])
  return rows
}

export async function findPublished<Body>(tx: Tx, kind: string, id: string): Promise<PublishedRow<Body> | undefined> {
  const { rows } = await tx.query<PublishedRow<Body>>('SELECT p.kind, p.id, p.town, p.body, p.moment FROM z.published_item AS p WHERE p.kind = $1 AND p.id = $2', [kind, id])
  return rows[0]
}
