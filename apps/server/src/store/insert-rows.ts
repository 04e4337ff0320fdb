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
    sent.push(tx.query(`INSERT INTO ${into} VALUES ${placeholders(chunk.length, width)} ${onConflict}`, chunk.flat()))
  }
  await Promise.all(sent)
}

function padded(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const last = rows.at(-1)
  const missing = rows.length <= 2 || last === undefined ? 0 : (8 - (rows.length % 8)) % 8
  return missing === 0 || last === undefined ? rows : [...rows, ...Array.from({ length: missing }, () => last)]
}

const texts = new Map<number, string>()

/** `($1,$2),($3,$4)` */
function placeholders(count: number, width: number): string {
  const key = count * 100 + width
  const known = texts.get(key)
  if (known !== undefined) return known
  const text = Array.from({ length: count }, (_, row) => `(${Array.from({ length: width }, (__, column) => `$${row * width + column + 1}`).join(',')})`).join(',')
  if (texts.size < 500) texts.set(key, text)
  return text
}
