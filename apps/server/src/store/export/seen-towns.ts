import type pg from 'pg'

/** How far one town had come at the moment of a backup. `root`: hex of the last seal's chained root, null before the first. */
export interface SeenTown {
  town: number
  acts: number
  seq: number
  batch: number
  root: string | null
}

const perTown = `
SELECT t.id AS town, (SELECT count(*) FROM z.act a WHERE a.town_id = t.id)::text AS acts,
  coalesce(h.seq, 0)::text AS seq, coalesce(h.batch, 0)::text AS batch, encode(h.root, 'hex') AS root
FROM z.town t LEFT JOIN z.seal_head h ON h.town_id = t.id ORDER BY t.id`

interface Row {
  town: number
  acts: string
  seq: string
  batch: string
  root: string | null
}

/** Every town with its acts and its last seal, as the owner of all tables sees them. */
export async function seenTowns(client: pg.Client): Promise<SeenTown[]> {
  const { rows } = await client.query<Row>(perTown)
  return rows.map(({ town, acts, seq, batch, root }) => ({ town, acts: Number(acts), seq: Number(seq), batch: Number(batch), root }))
}

const page = 1000

/** The addresses of all originals that rows of attachments name, town by town, each town's in order. */
export async function* originalsOf(client: pg.Client, towns: readonly { town: number }[]): AsyncGenerator<string> {
  for (const { town } of towns) {
    for (let after = ''; ;) {
      const { rows } = await client.query<{ address: string }>(
        'SELECT t.address FROM z.attachment t WHERE t.town_id = $1 AND t.address > $2 ORDER BY t.address LIMIT $3', [town, after, page])
      for (const { address } of rows) yield address
      if (rows.length < page) break
      after = rows.at(-1)?.address ?? after
    }
  }
}

/** Does some row still name this original? */
export async function isNamed(client: pg.Client, towns: readonly { town: number }[], address: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM z.attachment t WHERE t.town_id = ANY($1::int[]) AND t.address = $2', [towns.map(({ town }) => town), address])
  return rowCount !== 0
}

/** Takes away rows whose originals were deleted by right while the backup was made: uploads that no act ever named. */
export async function dropGone(client: pg.Client, towns: readonly { town: number }[], addresses: readonly string[]): Promise<void> {
  await client.query('DELETE FROM z.attachment t WHERE t.town_id = ANY($1::int[]) AND t.case_id IS NULL AND t.address = ANY($2::text[])',
    [towns.map(({ town }) => town), addresses])
}
