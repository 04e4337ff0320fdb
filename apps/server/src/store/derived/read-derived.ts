import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import type { Derived, DutyRow, Head, PaperRow } from './derived.ts'

/** What the tables keep of some cases, words aside. A case without a head has no entry. */
export async function readDerived(tx: Tx, town: number, ids: readonly Id[]): Promise<Map<Id, Derived>> {
  const [heads, duties, papers, values, persons, accounts] = await Promise.all([
    tx.query<Head>(
      `SELECT h.town_id AS town, h.id, h.definition, h.definition_hash AS "definitionHash", h.engine, h.state, h.closed, h.void, h.thread, h.place, h.unit, h.also_unit AS "alsoUnit", h.handler,
         h.opened, h.moved, h.position, h.hash, h.next_due AS "nextDue", h.next_duty AS "nextDuty", h.shown, h.hidden_from AS "hiddenFrom", h.own_thread AS "ownThread", h.came_from AS "cameFrom", h.came_as AS "cameAs"
       FROM z.case_head h WHERE h.town_id = $1 AND h.id = ANY($2::uuid[])`, [town, ids]),
    tx.query<DutyRow & Of>(
      `SELECT d.case_id AS "caseId", d.duty, d.round, d.status, d.stopped, d.trigger_day AS "triggerDay", d.statutory_due AS "statutoryDue",
         d.internal_due AS "internalDue", d.fell_due AS "fellDue" FROM z.duty d WHERE d.town_id = $1 AND d.case_id = ANY($2::uuid[])`, [town, ids]),
    tx.query<PaperRow & Of>(
      `SELECT p.case_id AS "caseId", p.paper, p.version, p.template, p.issued, p.signed, p.served, p.withdrawn
       FROM z.paper p WHERE p.town_id = $1 AND p.case_id = ANY($2::uuid[])`, [town, ids]),
    tx.query<{ field: string; value: string } & Of>('SELECT v.case_id AS "caseId", v.field, v.value FROM z.case_value v WHERE v.town_id = $1 AND v.case_id = ANY($2::uuid[])', [town, ids]),
    tx.query<{ person: Id; field: string } & Of>('SELECT p.case_id AS "caseId", p.person, p.field FROM z.case_person p WHERE p.town_id = $1 AND p.case_id = ANY($2::uuid[])', [town, ids]),
    tx.query<Derived['accounts'][number] & Of>('SELECT o.case_id AS "caseId", o.account, o.moved, o.next_due AS "nextDue" FROM z.case_account o WHERE o.town_id = $1 AND o.case_id = ANY($2::uuid[])', [town, ids]),
  ])
  const [dutiesOf, papersOf, valuesOf, personsOf, accountsOf] = [byCase(duties.rows), byCase(papers.rows), byCase(values.rows), byCase(persons.rows), byCase(accounts.rows)]
  return new Map(heads.rows.map((head) => [head.id, {
    head, duties: dutiesOf(head.id), papers: papersOf(head.id), values: valuesOf(head.id), persons: personsOf(head.id),
    accounts: accountsOf(head.id), words: undefined,
  }]))
}

interface Of {
  caseId: Id
}

function byCase<Row extends Of>(rows: readonly Row[]): (id: Id) => Omit<Row, 'caseId'>[] {
  const found = new Map<Id, Omit<Row, 'caseId'>[]>()
  for (const { caseId, ...row } of rows) {
    const known = found.get(caseId)
    if (known === undefined) found.set(caseId, [row])
    else known.push(row)
  }
  return (id) => found.get(id) ?? []
}
