import { randomUUID } from 'node:crypto'
import { isRefused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, otherTown, town, villages } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { clerkOf, gridWorkerOf, registering, stepping, toyDesk } from '../../test/toy-desk.ts'
import type { Reach } from '../store/reach.ts'
import type { ListAsked } from './list-view.ts'

let database: TestDatabase
const clerk = clerkOf()
const ids = Array.from({ length: 130 }, () => randomUUID())
beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  const { desk, clock } = toyDesk(database)
  const villageOf = (n: number) => villages[town]![n % 10 === 0 ? 1 : 0]
  await desk.takeMany({ town, reach: clerk, asked: ids.map((caseId, n) => registering(clerk, {
    village: villageOf(n), kind: n % 3 === 0 ? 'water' : 'road', persons: n, demand: n % 4 === 0 ? '村口的老桥要修' : `水压不足，第${n}户`, number: `号${n}`,
  }, { caseId })) })
  for (const [n, id] of ids.entries()) {
    if (n % 5 !== 0) continue
    clock.set(`2026-03-0${3 + (n % 2)}`)
    const answers = await desk.takeMany({ town, reach: clerk, asked: [stepping(clerk, id, 'accept'), stepping(clerk, id, n % 10 === 0 ? 'answer' : 'draft')] })
    if (isRefused(answers) || answers.some(isRefused)) throw new Error(JSON.stringify(answers))
  }
})
afterAll(() => database.drop())

async function all(asked: ListAsked, reach: Reach = clerk) {
  const { desk, clock } = toyDesk(database)
  clock.set('2026-03-20')
  const rows = []
  let page = await desk.list(asked, reach)
  const { total, capped } = page
  rows.push(...page.rows)
  while (page.next !== null) {
    page = await desk.list({ ...asked, after: page.next }, reach)
    rows.push(...page.rows)
  }
  return { rows, total, capped, ids: rows.map(({ id }) => id) }
}

test('pages of fifty go through everything once, the last moved first, and the total is that of all pages', async () => {
  const { desk } = toyDesk(database)
  const listed = await all({ town, definition: 'complaint' })
  const moved = listed.rows.map((row) => row.moved)

  expect((await desk.list({ town, definition: 'complaint' }, clerk)).rows).toHaveLength(50)
  expect(listed).toMatchObject({ total: 130, capped: false })
  expect(new Set(listed.ids)).toEqual(new Set(ids))
  expect(listed.ids).toHaveLength(130)
  expect(moved).toEqual(moved.toSorted().toReversed())
})

test('filters by state, open or closed, village, unit, and listed fields answer exactly', async () => {
  const where = (field: string, value: string | number) => ({ town, definition: 'complaint', where: [{ field, value }] })

  expect((await all({ town, definition: 'complaint', state: 'answered' })).ids.toSorted()).toEqual(ids.filter((_, n) => n % 10 === 0).toSorted())
  expect((await all({ town, definition: 'complaint', closed: false })).total).toBe(117)
  expect((await all({ town, closed: true })).total).toBe(13)
  expect((await all({ town, place: villages[town]![1] })).total).toBe(13)
  expect((await all({ town, unit: 'justice-office' })).total).toBe(130)
  expect((await all({ town, unit: 'finance' })).total).toBe(0)
  expect((await all(where('kind', 'water'))).ids.toSorted()).toEqual(ids.filter((_, n) => n % 3 === 0).toSorted())
  expect((await all(where('persons', 7))).ids).toEqual([ids[7]])
  expect((await all(where('number', '号9'))).ids).toEqual([ids[9]])
  expect((await all({ ...where('kind', 'water'), state: 'accepted' })).ids.toSorted()).toEqual(ids.filter((_, n) => n % 15 === 5 || (n % 3 === 0 && n % 5 === 0 && n % 10 !== 0)).filter((id) => ids.indexOf(id) % 3 === 0).toSorted())
  expect((await all(where('demand', '村口的老桥要修'))).total).toBe(0)
})

test('words of one, two and more characters are found, in any order, and narrow each other', async () => {
  const bridges = ids.filter((_, n) => n % 4 === 0).toSorted()

  const asked = ['桥', '老桥', '村口的老桥', '要修 村口', '老桥村口']
  const found = await Promise.all(asked.map(async (words) => (await all({ town, words })).ids.toSorted()))

  expect(found).toEqual(asked.map(() => bridges))
  expect((await all({ town, words: '第77户' })).ids).toEqual([ids[77]])
  expect((await all({ town, words: '老桥', definition: 'complaint', where: [{ field: 'kind', value: 'water' }] })).total).toBe(11)
  expect((await all({ town, words: '桥水' })).total).toBe(0)
  expect((await all({ town, words: '，。！' })).total).toBe(0)
})

test('what is overdue comes with the longest overdue first', async () => {
  const listed = await all({ town, overdue: true })
  const due = listed.rows.map((row) => row.nextDue ?? '')

  expect(listed.total).toBe(117)
  expect(due).toEqual(due.toSorted())
  expect(new Set(due)).toEqual(new Set(['2026-03-09', '2026-03-17']))
  expect((await all({ town, due: { from: '2026-03-10', to: '2026-03-17' } })).total).toBe(13)
})

test('somebody of one village gets its cases and the own ones, each once, on every kind of list', async () => {
  const worker = gridWorkerOf(town, villages[town]![1])
  const { desk } = toyDesk(database)
  const mine = ids.filter((_, n) => n % 10 === 0)
  const own = randomUUID()
  await desk.takeMany({ town, reach: worker, asked: [registering(worker, { village: villages[town]![0], demand: '老桥旁' }, { caseId: own })] })
  await desk.takeMany({ town, reach: worker, asked: [registering(worker, { village: villages[town]![1], demand: '新桥' }, { caseId: mine[0]! })] })

  expect((await all({ town }, worker)).ids.toSorted()).toEqual([...mine, own].toSorted())
  expect((await all({ town }, worker)).total).toBe(14)
  expect((await all({ own: true }, worker)).ids).toEqual([own])
  expect((await all({ town, words: '老桥' }, worker)).ids.toSorted()).toEqual([...mine.filter((id) => ids.indexOf(id) % 4 === 0), own].toSorted())
  expect((await all({ town, overdue: true }, worker)).ids).toEqual([own])
  expect((await all({ town, definition: 'complaint', where: [{ field: 'kind', value: 'water' }] }, worker)).total).toBe(mine.filter((id) => ids.indexOf(id) % 3 === 0).length)
})

test('a county that reads no cases gets none, and no count either', async () => {
  const county: Reach = { account: randomUUID(), towns: [1, town, otherTown], wide: [], places: [], units: [], figures: [town], posts: [{ town: 1, post: 'county-desk', unit: '', places: [] }] }

  expect(await all({}, county)).toMatchObject({ total: 0, ids: [] })
  expect(await all({ words: '桥' }, county)).toMatchObject({ total: 0, ids: [] })
})

test('a total beyond a thousand says that there are more', async () => {
  const { desk } = toyDesk(database)
  const clerkThere = clerkOf(otherTown)
  const asked = Array.from({ length: 1100 }, () => registering(clerkThere, {}, { definition: 'note', what: { village: villages[otherTown]![0], persons: 1 } }))
  await desk.takeMany({ town: otherTown, reach: clerkThere, asked })

  expect(await desk.list({ definition: 'note' }, clerkThere)).toMatchObject({ total: 1000, capped: true })
})
