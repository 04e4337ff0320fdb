import type { Tx } from './connection.ts'

export interface Insertion {
  /** `z.words (town_id, word, case_id)` */
  into: string
  rows: readonly (readonly unknown[])[]
  /** `ON CONFLICT …`, where a row may be there already. */
  onConflict?: string
  /**
   * Rows may be given twice without harm (`ON CONFLICT DO NOTHING`): the last is repeated up to a multiple of eight, so that few
   * different texts reach the database and each is prepared once.
   */
  mayRepeat?: boolean
}

const mostParameters = 12_000

/** Rows by multi-row VALUES: COPY is refused under row-level security, INSERT … SELECT does not spread over machines. */
export async function insertRows(tx: Tx, { into, rows, onConflict = '', mayRepeat = false }: Insertion): Promise<void> {
  const width = rows[0]?.length ?? 0
  if (width === 0) return
  const most = Math.floor(mostParameters / width / 8) * 8
  const sent: Promise<unknown>[] = []
  for (let at = 0; at < rows.length; at += most) {
    const chunk = mayRepeat ? padded(rows.slice(at, at + most)) : rows.slice(at, at + most)
    const { text, values } = valuesOf(chunk, width)
    sent.push(tx.query(`INSERT INTO ${into} VALUES ${text} ${onConflict}`, values))
  }
  await Promise.all(sent)
}

function padded(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const last = rows.at(-1)
  const missing = rows.length <= 2 || last === undefined ? 0 : (8 - (rows.length % 8)) % 8
  return missing === 0 || last === undefined ? rows : [...rows, ...Array.from({ length: missing }, () => last)]
}

/** A column that is the same in all rows, as the town and often the case are, is sent once: `($1,$2,$3),($1,$2,$4)`. */
function valuesOf(rows: readonly (readonly unknown[])[], width: number): { text: string; values: unknown[] } {
  const [first = []] = rows
  const shared = Array.from({ length: width }, (_, column) => rows.length > 1 && rows.every((row) => Object.is(row[column], first[column])))
  const values = [...first.filter((_, column) => shared[column]), ...rows.flatMap((row) => row.filter((_, column) => shared[column] !== true))]
  return { text: textOf(rows.length, shared), values }
}

const texts = new Map<string, string>()

function textOf(count: number, shared: readonly boolean[]): string {
  const key = `${count} ${shared.map(Number).join('')}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const text = placeholders(count, shared)
  if (texts.size < 500) texts.set(key, text)
  return text
}

function placeholders(count: number, shared: readonly boolean[]): string {
  let next = 0
  const once = shared.map((same) => (same ? `$${++next}` : undefined))
  return Array.from({ length: count }, () => `(${once.map((parameter) => parameter ?? `$${++next}`).join(',')})`).join(',')
}
