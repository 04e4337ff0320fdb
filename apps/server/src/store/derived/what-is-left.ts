import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Derived } from './derived.ts'

/** Of some cases and persons, those whose content was not deleted: only of them may anything personal be derived. */
export interface Left {
  cases: ReadonlySet<Id>
  persons: ReadonlySet<Id>
}

export async function findLeft(tx: Tx, town: number, { cases, persons }: { cases: readonly Id[]; persons: readonly Id[] }): Promise<Left> {
  const [keys, known] = await Promise.all([
    tx.query<{ owner: Id }>(`SELECT k.owner FROM z.data_key k WHERE k.town_id = $1 AND k.owner_kind = 'case' AND k.owner = ANY($2::uuid[])`, [town, cases]),
    tx.query<{ id: Id }>('SELECT p.id FROM z.person p WHERE p.town_id = $1 AND p.id = ANY($2::uuid[])', [town, persons]),
  ])
  return { cases: new Set(keys.rows.map(({ owner }) => owner)), persons: new Set(known.rows.map(({ id }) => id)) }
}

/** What the acts derive, without what deletion took away: it does not come back by rebuilding. */
export function withoutDeleted(derived: Derived, { cases, persons }: Left): Derived {
  if (!cases.has(derived.head.id)) return { ...derived, head: { ...derived.head, shown: {} }, values: [], persons: [], words: [] }
  return { ...derived, persons: derived.persons.filter(({ person }) => persons.has(person)) }
}
