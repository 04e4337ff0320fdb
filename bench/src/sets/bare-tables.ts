import type pg from 'pg'

/** Takes keys and indexes off tables, to be put on again once they are full: the same by name and text. Answers how. */
export async function stripTables(admin: pg.Client, tables: readonly string[]): Promise<string[]> {
  const { rows: constraints } = await admin.query<{ table: string; name: string; text: string; kind: string }>(
    `SELECT c.conrelid::regclass::text AS table, c.conname AS name, pg_get_constraintdef(c.oid) AS text, c.contype::text AS kind
     FROM pg_constraint c WHERE c.conrelid = ANY(SELECT ('z.' || t)::regclass FROM unnest($1::text[]) t) AND c.contype IN ('p', 'u', 'f')`, [tables])
  const { rows: indexes } = await admin.query<{ name: string; text: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS text FROM pg_index i
     WHERE i.indrelid = ANY(SELECT ('z.' || t)::regclass FROM unnest($1::text[]) t) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`, [tables])
  const order = { f: 0, u: 1, p: 2 }
  const rank = ({ kind }: { kind: string }) => (kind === 'f' ? order.f : kind === 'u' ? order.u : order.p)
  for (const { table, name } of constraints.toSorted((a, b) => rank(a) - rank(b))) await admin.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  for (const { name } of indexes) await admin.query(`DROP INDEX ${name}`)
  const keys = constraints.toSorted((a, b) => rank(b) - rank(a)).map(({ table, name, text }) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${text}`)
  return [...keys.filter((text) => !text.includes('FOREIGN KEY')), ...indexes.map(({ text }) => text), ...keys.filter((text) => text.includes('FOREIGN KEY'))]
}
