import { canonical } from '@zhenzhi/kernel'
import type { Id, Json } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Derived } from '../derived/derived.ts'
import { readDerived } from '../derived/read-derived.ts'
import { findLeft, withoutDeleted } from '../derived/what-is-left.ts'
import type { Found } from './finding.ts'

/** How cases stand by their acts, against what lists and the clock read. */
export async function checkDerived(tx: Tx, { town, wanted, found }: { town: number; wanted: readonly Derived[]; found: Found }): Promise<void> {
  const ids = wanted.map(({ head }) => head.id)
  const [kept, left] = await Promise.all([
    readDerived(tx, town, ids), findLeft(tx, town, { cases: ids, persons: wanted.flatMap(({ persons }) => persons.map(({ person }) => person)) }),
  ])
  for (const derived of wanted) {
    const stream = derived.head.id
    const row = kept.get(stream)
    if (row === undefined) {
      found({ table: 'case_head', town, stream, kind: 'missing', what: '按办理记录应有这一件，列表中没有' })
      continue
    }
    const differing = tablesOf(withoutDeleted(derived, left), row).filter(({ differs }) => differs)
    for (const { table } of differing) found({ table, town, stream, kind: 'derived', what: '与办理记录推出的不符，请重建' })
  }
}

function tablesOf(wanted: Derived, kept: Derived): { table: string; differs: boolean }[] {
  const differ = (of: (derived: Derived) => readonly unknown[]) => textOf(of(wanted)) !== textOf(of(kept))
  return [
    { table: 'case_head', differs: headText(wanted) !== headText(kept) },
    { table: 'duty', differs: differ(({ duties }) => duties) },
    { table: 'paper', differs: differ(({ papers }) => papers) },
    { table: 'case_value', differs: differ(({ values }) => values) },
    { table: 'case_person', differs: differ(({ persons }) => persons) },
    { table: 'case_account', differs: differ(({ accounts }) => accounts) },
  ]
}

function headText({ head: { hash, hiddenFrom, shown, ...head } }: Derived): string {
  return canonicalText({ ...head, hash: hash.toString('hex'), hiddenFrom: [...hiddenFrom].toSorted(), shown })
}

function textOf(rows: readonly unknown[]): string {
  return rows.map(canonicalText).toSorted().join('\n')
}

function canonicalText(value: unknown): string {
  const json: Json = JSON.parse(JSON.stringify(value))
  return canonical(json)
}

const derivedTables = [
  { table: 'case_head', id: 'id' }, { table: 'duty', id: 'case_id' }, { table: 'paper', id: 'case_id' }, { table: 'case_value', id: 'case_id' },
  { table: 'words', id: 'case_id' }, { table: 'case_person', id: 'case_id' }, { table: 'case_account', id: 'case_id' },
] as const

/** Rows about cases that no act knows of. */
export async function findStrays(tx: Tx, town: number, found: Found): Promise<void> {
  for (const { table, id } of derivedTables) {
    const { rows } = await tx.query<{ stream: Id }>(
      `SELECT t.${id} AS stream FROM z.${table} t WHERE t.town_id = $1
       EXCEPT SELECT a.stream FROM z.act a WHERE a.town_id = $1 AND a.position = 1 LIMIT 1000`, [town])
    for (const { stream } of rows) found({ table, town, stream, kind: 'stray', what: '没有任何办理记录，却有这一件' })
  }
}
