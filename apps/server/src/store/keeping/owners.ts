import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

/** Of these ids, the cases and persons of the town whose content is there and may be read by who serves people. */
export async function findOwners(tx: Tx, town: number, ids: readonly Id[]): Promise<Map<Id, 'case' | 'person'>> {
  const { rows } = await tx.query<{ owner: Id; kind: 'case' | 'person' }>(
    `SELECT k.owner, k.owner_kind AS kind FROM z.data_key k WHERE k.town_id = $1 AND k.owner = ANY($2::uuid[])
       AND (k.owner_kind = 'person' OR EXISTS (SELECT FROM z.case_head h WHERE h.town_id = $1 AND h.id = k.owner AND NOT h.isolated))`, [town, ids])
  return new Map(rows.map(({ owner, kind }) => [owner, kind]))
}

/** What stands with a case or a person: how much goes when it is destroyed. Numbers, never what they say. */
export interface Extent {
  acts: number
  files: number
  words: number
  values: number
  /** Persons whose parts go: with a case those who stand in no other, else the one. */
  persons: number
  /** Cases that the deletion reaches. */
  cases: number
}

const ofCase = `
SELECT (SELECT count(*)::int FROM z.act a WHERE a.town_id = $1 AND a.stream = $2) AS acts,
  (SELECT count(*)::int FROM z.attachment t WHERE t.town_id = $1 AND t.case_id = $2) AS files,
  (SELECT count(*)::int FROM z.words w WHERE w.town_id = $1 AND w.case_id = $2) AS words,
  (SELECT count(*)::int FROM z.case_value v WHERE v.town_id = $1 AND v.case_id = $2) AS values,
  (SELECT count(DISTINCT p.person)::int FROM z.case_person p WHERE p.town_id = $1 AND p.case_id = $2
     AND NOT EXISTS (SELECT FROM z.case_person o WHERE o.town_id = $1 AND o.person = p.person AND o.case_id <> $2)) AS persons, 1 AS cases`

const ofPerson = `
SELECT 0 AS acts, 0 AS files, 0 AS words, 0 AS values, 1 AS persons,
  (SELECT count(DISTINCT p.case_id)::int FROM z.case_person p WHERE p.town_id = $1 AND p.person = $2) AS cases`

export async function extentOf(tx: Tx, town: number, { kind, owner }: { kind: 'case' | 'person'; owner: Id }): Promise<Extent> {
  const { rows: [row] } = await tx.query<Extent>(kind === 'case' ? ofCase : ofPerson, [town, owner])
  if (row === undefined) throw new Error('counting answered nothing')
  return row
}
