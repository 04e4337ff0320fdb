import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, freshDatabase, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { findingsOf, rebuildAll, sealAll } from '../../test/toy-books.ts'
import { clerkOf, opened, stepping, taken, toyDesk } from '../../test/toy-desk.ts'
import { destroyKeys } from '../store/keys/destroy-keys.ts'
import { passTime } from './pass-time.ts'

const derived = ['case_head', 'duty', 'paper', 'case_value', 'words', 'case_person', 'case_account', 'balance_day', 'balance_span', 'subject_day'] as const

let database: TestDatabase
beforeAll(async () => { database = await freshDatabase({ towns: true }) })
afterAll(() => database.drop())

const clerk = clerkOf()

const dump = () => asAdmin(database.adminUrl, async (admin) => {
  const tables: Record<string, string[]> = {}
  for (const table of derived) tables[table] = (await admin.query<{ text: string }>(`SELECT t::text AS text FROM z.${table} t ORDER BY 1`)).rows.map(({ text }) => text)
  return tables
})

async function play(): Promise<void> {
  const { desk, parts, clock } = toyDesk(database)
  const take = async (id: string, name: string, more: object = {}) => taken(await desk.take({ ...stepping(clerk, id, { name, ...more }), town, reach: clerk }))
  const ids: string[] = []
  for (let n = 0; n < 25; n++) ids.push(await opened(desk, clerk, { persons: n, demand: `第${n}户反映水压不足`, complainant: { name: `甲${n}`, phone: `1390000${1000 + n}` }, others: [{ name: '乙' }] }))
  for (const id of ids.slice(0, 12)) await take(id, 'accept')
  for (const name of ['draft', 'sign', 'pass', 'answer']) await take(ids[0]!, name)
  await take(ids[1]!, 'join', { kind: 'join', what: { into: ids[2], reason: '同一事项' } })
  const opening = taken(await desk.take({ ...stepping(clerk, ids[3]!, 'draft'), town, reach: clerk })).standing.acts[0]!.id
  await take(ids[3]!, 'correct', { kind: 'correct', what: { of: opening, reason: '有误', set: { demand: '反映的是路灯不亮', persons: 4 } } })
  clock.set('2026-03-20')
  await passTime(parts, desk, town)
  const [known] = await desk.suggestPersons({ town, phone: '13900001005' })
  const eraser = { pool: database.eraser, note: async () => undefined, remove: async () => undefined }
  const why = { town, reason: '申请', account: clerk.account, moment: '2026-03-20T03:00:00.000Z' }
  await destroyKeys(eraser, { ...why, kind: 'case', owner: ids[4]! })
  await destroyKeys(eraser, { ...why, kind: 'person', owner: known!.person })
  await sealAll({ database, town })
}

test('rebuilding makes exactly what stood, and what was deleted does not come back', async () => {
  await play()
  const before = await dump()
  const rebuilt = await rebuildAll({ database, town })

  expect(rebuilt.cases).toBe(25)
  expect(await dump()).toEqual(before)
  expect(Object.values(before).every((rows) => rows.length > 0)).toBe(true)
  expect(await findingsOf({ database, town }, { redecide: true })).toEqual([])
})

test('from nothing but the acts, and with strange rows about, the same comes out again', async () => {
  const before = await dump()
  await asAdmin(database.adminUrl, async (admin) => {
    for (const table of derived) await admin.query(`DELETE FROM z.${table} WHERE random() < 0.7`)
    await admin.query(`INSERT INTO z.words VALUES (11, '无中生有', gen_random_uuid())`)
    await admin.query(`UPDATE z.case_head SET state = 'answered', unit = 'nowhere', next_due = NULL, shown = '{}'`)
  })
  await rebuildAll({ database, town })

  expect(await dump()).toEqual(before)
})

test('people work on while a town is rebuilt, and nothing is lost or refused', async () => {
  const { desk, clock } = toyDesk(database)
  clock.set('2026-03-20')
  const list = await desk.list({ town, definition: 'complaint', state: 'accepted' }, clerk)
  const rebuilding = rebuildAll({ database, town })
  const answers = await Promise.all([
    ...list.rows.slice(0, 8).filter((row) => Object.keys(row.values).length > 0).map((row) => desk.take({ ...stepping(clerk, row.id, { name: 'answer', day: '2026-03-20' }), town, reach: clerk })),
    ...Array.from({ length: 8 }, () => opened(desk, clerk)),
  ])
  await rebuilding
  await sealAll({ database, town })

  expect(answers.filter((answer) => typeof answer !== 'string' && 'refusal' in answer)).toEqual([])
  expect(await findingsOf({ database, town })).toEqual([])
})
