import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, freshDatabase, otherTown, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { appeal, booksOf, counsel, laterAppeal, meeting, notice, ofRecords, officer } from '../store/figures/books.fixture.ts'
import { inTowns } from '../store/in-towns.ts'
import { rebuildBalances } from './rebuild-balances.ts'
import { recordSubjects } from './register.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase({ towns: true })
  for (const one of [town, otherTown]) {
    const books = booksOf(db, one)
    for (let n = 0; n < 12; n++) {
      const record = await books.open(appeal, { day: `2025-0${(n % 9) + 1}-03`, what: { kind: n % 2 ? 'land' : 'labour', people: n } })
      await books.step(record, 'visit', { day: '2025-10-01', what: { shop: v7() } })
      if (n % 3 === 0) await books.correct(record, 0, { day: '2025-10-02', what: { set: { kind: 'land' } } })
      if (n % 4 === 0) await books.seal()
    }
    await books.open(officer, { day: '2025-02-01', what: { from: '2024-01-15', to: '2025-06-30' } })
    await books.seal()
    await books.open(appeal, { day: '2025-11-01', what: { kind: 'land' } }) // not sealed
  }
})
afterAll(() => db.drop())

const tables = ['balance_day', 'balance_span', 'subject_day'] as const
const everything = (of: number) => inTowns(db.verify, [of], async (tx) => {
  const rows: unknown[] = []
  for (const table of tables) rows.push((await tx.query(`SELECT * FROM z.${table} t WHERE town_id = $1 ORDER BY t::text`, [of])).rows)
  return rows
})
const rebuild = () => rebuildBalances(db.rebuild, town, { moment: '2026-01-01T00:00:00.000Z', recordSubjects: recordSubjects([appeal, laterAppeal, meeting, officer, notice, counsel]) })

test('rebuilding changes nothing in books that are right', async () => {
  const before = await everything(town)
  expect(before.map((rows) => (rows as unknown[]).length > 5)).toEqual([true, true, true])
  await rebuild()

  expect(await everything(town)).toEqual(before)
})

test('rebuilding puts right what was changed, lost or made up, and touches no other town', async () => {
  const [before, other] = [await everything(town), await everything(otherTown)]
  await asAdmin(db.adminUrl, async (admin) => {
    await admin.query(`UPDATE z.balance_span SET amount = amount + 7 WHERE town_id = 11 AND span = 'year'`)
    await admin.query('DELETE FROM z.subject_day WHERE town_id = 11')
    await admin.query(`INSERT INTO z.balance_day (town_id, measure, day, by_keys, grade, amount, entries) VALUES (11, 'appeal.made-up', '2025-01-01', '{}', 'record', 5, 5)`)
  })
  expect(await everything(town)).not.toEqual(before)
  await rebuild()

  expect(await everything(town)).toEqual(before)
  expect(await everything(otherTown)).toEqual(other)
})

test('a sealer that comes meanwhile waits, and its facts are in once', async () => {
  const books = booksOf(db, town)
  const [, sealed] = await Promise.all([rebuild(), books.seal()])
  const after = await everything(town)
  await rebuild()

  expect(sealed.acts).toBe(1)
  expect(await everything(town)).toEqual(after)
})

test('the list of measures without subject days is that of the sealer', () => {
  expect(recordSubjects([appeal, laterAppeal, meeting, officer, notice, counsel])).toEqual([...new Set(ofRecords)].sort())
  expect(recordSubjects([appeal])).not.toContain('appeal.shops')
})
