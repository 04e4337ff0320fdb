import type { Id } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'
import { insertRows } from '../insert-rows.ts'
import type { Derived, Head } from './derived.ts'

/** A case as the tables keep it before and after; `before` undefined: nothing is kept yet. */
export interface Change {
  before: Derived | undefined
  after: Derived
}

const headColumns = `town_id, id, definition, definition_hash, engine, state, closed, void, thread, place, unit, handler,
  opened, moved, position, hash, next_due, next_duty, shown, hidden_from, own_thread, came_from, came_as, also_unit`

const updateHead = `
UPDATE z.case_head h SET definition = $3, definition_hash = $4, engine = $5, state = $6, closed = $7, void = $8, thread = $9, place = $10, unit = $11,
  handler = $12, opened = $13, moved = $14, position = $15, hash = $16, next_due = $17, next_duty = $18, shown = $19, hidden_from = $20, own_thread = $21, came_from = $22, came_as = $23, also_unit = $24
WHERE h.town_id = $1 AND h.id = $2`

/** Writes what differs and nothing else, for all cases together. All of one town; the caller holds the heads. */
export async function writeDerived(tx: Tx, changes: readonly Change[]): Promise<void> {
  await Promise.all([
    ...writeHeads(tx, changes),
    upsertDuties(tx, changes),
    upsertPapers(tx, changes),
    ...replaceValues(tx, changes),
    ...replacePersons(tx, changes),
    ...replaceWords(tx, changes),
    ...upsertAccounts(tx, changes),
  ])
}

function writeHeads(tx: Tx, changes: readonly Change[]): Promise<unknown>[] {
  const made = changes.filter(({ before }) => before === undefined).map(({ after }) => headRow(after.head))
  const moved = changes.filter(({ before }) => before !== undefined)
  return [insertRows(tx, { into: `z.case_head (${headColumns})`, rows: made }), ...moved.map(({ after }) => tx.query(updateHead, headRow(after.head)))]
}

function headRow(head: Head): unknown[] {
  return [
    head.town, head.id, head.definition, head.definitionHash, head.engine, head.state, head.closed, head.void, head.thread, head.place, head.unit, head.handler,
    head.opened, head.moved, head.position, head.hash, head.nextDue, head.nextDuty, JSON.stringify(head.shown), head.hiddenFrom,
    head.ownThread, head.cameFrom, head.cameAs, head.alsoUnit,
  ]
}

async function upsertDuties(tx: Tx, changes: readonly Change[]): Promise<void> {
  await insertRows(tx, {
    into: 'z.duty (town_id, case_id, duty, round, status, stopped, trigger_day, statutory_due, internal_due, fell_due)',
    rows: changedRows(changes, ({ duties }) => duties, (one) =>
      [one.duty, one.round, one.status, one.stopped, one.triggerDay, one.statutoryDue, one.internalDue, one.fellDue]),
    onConflict: `ON CONFLICT (town_id, case_id, duty, round) DO UPDATE SET status = excluded.status, stopped = excluded.stopped,
      trigger_day = excluded.trigger_day, statutory_due = excluded.statutory_due, internal_due = excluded.internal_due, fell_due = excluded.fell_due`,
  })
}

async function upsertPapers(tx: Tx, changes: readonly Change[]): Promise<void> {
  await insertRows(tx, {
    into: 'z.paper (town_id, case_id, paper, version, template, issued, signed, served, withdrawn)',
    rows: changedRows(changes, ({ papers }) => papers, (one) =>
      [one.paper, one.version, one.template, one.issued, one.signed, one.served, one.withdrawn]),
    onConflict: `ON CONFLICT (town_id, case_id, paper, version) DO UPDATE SET template = excluded.template, issued = excluded.issued,
      signed = excluded.signed, served = excluded.served, withdrawn = excluded.withdrawn`,
  })
}

/** Rows that are new or not as they were. */
function changedRows<T>(changes: readonly Change[], of: (derived: Derived) => readonly T[], row: (one: T) => unknown[]): unknown[][] {
  return changes.flatMap(({ before, after }) => {
    const known = new Set(before === undefined ? [] : of(before).map((one) => JSON.stringify(row(one))))
    return of(after).map(row).filter((one) => !known.has(JSON.stringify(one))).map((one) => [after.head.town, after.head.id, ...one])
  })
}

function replaceValues(tx: Tx, changes: readonly Change[]): Promise<unknown>[] {
  const keyed = (derived: Derived | undefined) => (derived?.values ?? []).map(({ field, value }) => [derived?.head.definition ?? '', field, value])
  return replaced(changes, keyed, {
    insert: (rows) => insertRows(tx, { into: 'z.case_value (town_id, case_id, definition, field, value)', rows, onConflict: 'ON CONFLICT DO NOTHING', mayRepeat: true }),
    remove: (town, id, [definition, field, value]) => tx.query(
      'DELETE FROM z.case_value v WHERE v.town_id = $1 AND v.definition = $3 AND v.field = $4 AND v.value = $5 AND v.case_id = $2', [town, id, definition, field, value]),
  })
}

function replacePersons(tx: Tx, changes: readonly Change[]): Promise<unknown>[] {
  return replaced(changes, (derived) => (derived?.persons ?? []).map(({ person, field }) => [person, field]), {
    insert: (rows) => insertRows(tx, { into: 'z.case_person (town_id, case_id, person, field)', rows, onConflict: 'ON CONFLICT DO NOTHING', mayRepeat: true }),
    remove: (town, id, [person, field]) => tx.query(
      'DELETE FROM z.case_person p WHERE p.town_id = $1 AND p.person = $3 AND p.case_id = $2 AND p.field = $4', [town, id, person, field]),
  })
}

/** Words are most of what is written of a case. Where none can be there yet, looking first would cost a quarter more. */
function replaceWords(tx: Tx, changes: readonly Change[]): Promise<unknown>[] {
  const looked = changes.filter(({ after }) => after.words !== undefined)
  const rows = (some: readonly Change[]) => some.flatMap(({ before, after }) => without(after.words, before?.words).map((word) => [after.head.town, after.head.id, word]))
  const removed = looked.flatMap(({ before, after }) => {
    const words = without(before?.words, after.words)
    return words.length === 0 ? [] : [tx.query(
      'DELETE FROM z.words w WHERE w.town_id = $1 AND w.word = ANY($3::text[]) AND w.case_id = $2', [after.head.town, after.head.id, words])]
  })
  const into = 'z.words (town_id, case_id, word)'
  const isBare = ({ before }: Change) => before === undefined || before.words?.length === 0
  return [
    ...removed,
    insertRows(tx, { into, rows: rows(looked.filter(isBare)) }),
    insertRows(tx, { into, rows: rows(looked.filter((change) => !isBare(change))), onConflict: 'ON CONFLICT DO NOTHING', mayRepeat: true }),
  ]
}

function without(words: readonly string[] = [], others: readonly string[] = []): string[] {
  const known = new Set(others)
  return words.filter((word) => !known.has(word))
}

interface Replacing {
  insert: (rows: readonly (readonly unknown[])[]) => Promise<unknown>
  remove: (town: number, id: Id, row: readonly string[]) => Promise<unknown>
}

function replaced(changes: readonly Change[], keyed: (derived: Derived | undefined) => string[][], { insert, remove }: Replacing): Promise<unknown>[] {
  const inserted: unknown[][] = []
  const removed: Promise<unknown>[] = []
  for (const { before, after } of changes) {
    const { town, id } = after.head
    const [old, current] = [keyed(before), keyed(after)]
    const known = new Set(old.map((row) => JSON.stringify(row)))
    const wanted = new Set(current.map((row) => JSON.stringify(row)))
    inserted.push(...current.filter((row) => !known.has(JSON.stringify(row))).map((row) => [town, id, ...row]))
    removed.push(...old.filter((row) => !wanted.has(JSON.stringify(row))).map((row) => remove(town, id, row)))
  }
  return [...removed, ...(inserted.length === 0 ? [] : [insert(inserted)])]
}

/** Who handed a case over has no row in it any more. */
function upsertAccounts(tx: Tx, changes: readonly Change[]): Promise<unknown>[] {
  const gone = changes.flatMap(({ before, after }) => (before?.accounts ?? []).filter(({ account }) => !after.accounts.some((one) => one.account === account)).map(({ account }) => tx.query(
    'DELETE FROM z.case_account o WHERE o.town_id = $1 AND o.account = $2 AND o.case_id = $3', [after.head.town, account, after.head.id])))
  return [...gone, insertRows(tx, {
    into: 'z.case_account (town_id, case_id, account, moved, next_due)',
    rows: changedRows(changes, ({ accounts }) => accounts, (one) => [one.account, one.moved, one.nextDue]),
    onConflict: 'ON CONFLICT (town_id, account, case_id) DO UPDATE SET moved = excluded.moved, next_due = excluded.next_due',
  })]
}
