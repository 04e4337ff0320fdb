import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asAdmin, freshDatabase, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { permit, permitRules } from '../../test/permit.ts'
import { clerkOf, opened, registering, stepping, taken, toyDesk } from '../../test/toy-desk.ts'
import { toyLaw } from '../../test/toy-law.ts'
import { villages } from '../../test/towns.ts'
import { inTowns } from '../store/in-towns.ts'
import { passTime } from './pass-time.ts'

let database: TestDatabase
beforeAll(async () => { database = await freshDatabase({ towns: true }) })
beforeEach(async () => { await passTime(toyDesk(database).parts, toyDesk(database).desk, town) })
afterAll(() => database.drop())

const facts = (id: string) => inTowns(database.app, [town], async (tx) =>
  (await tx.query('SELECT f.measure, f.day, f.amount FROM z.fact f WHERE f.town_id = $1 AND f.record = $2 AND f.measure IN ($3, $4) ORDER BY f.measure', [town, id, 'complaint.due', 'complaint.late'])).rows)

test('the day before the due day passes nothing; the day after, the duty has passed on its due day, once', async () => {
  const { desk, parts, clock } = toyDesk(database)
  const clerk = clerkOf()
  const id = await opened(desk, clerk)
  taken(await desk.take({ ...stepping(clerk, id, 'accept'), town, reach: clerk }))

  clock.set('2026-03-17')
  expect(await passTime(parts, desk, town)).toEqual({ acts: 0, broken: [] })
  expect(await facts(id)).toEqual([])

  clock.set('2026-03-18')
  expect(await passTime(parts, desk, town)).toEqual({ acts: 1, broken: [] })
  expect(await facts(id)).toEqual([{ measure: 'complaint.due', day: '2026-03-17', amount: '1' }, { measure: 'complaint.late', day: '2026-03-17', amount: '1' }])
  expect(await passTime(parts, desk, town)).toEqual({ acts: 0, broken: [] })

  const row = (await desk.list({ town, overdue: true }, clerk)).rows.find((one) => one.id === id)
  expect(row).toMatchObject({ nextDue: '2026-03-17', nextDuty: 'answer', overdue: true })
})

test('two servers that pass time at once say everything once', async () => {
  const [first, second] = [toyDesk(database), toyDesk(database)]
  const clerk = clerkOf()
  const ids: string[] = []
  for (let n = 0; n < 12; n++) ids.push(await opened(first.desk, clerk))
  first.clock.set('2026-03-10')
  second.clock.set('2026-03-10')
  const passed = await Promise.all([passTime(first.parts, first.desk, town), passTime(second.parts, second.desk, town)])

  expect(passed.flatMap(({ broken }) => broken)).toEqual([])
  expect(passed[0]!.acts + passed[1]!.acts).toBe(12)
  const { rows } = await inTowns(database.app, [town], (tx) => tx.query(`SELECT a.stream, count(*) AS said FROM z.act a WHERE a.town_id = $1 AND a.kind = 'clock' AND a.stream = ANY($2::uuid[]) GROUP BY a.stream`, [town, ids]))
  expect(rows).toHaveLength(12)
  expect(rows.every((row) => (row as { said: number }).said === 1)).toBe(true)
})

test('a broken case is named and stops none of the others', async () => {
  const { desk, parts, clock } = toyDesk(database)
  const clerk = clerkOf()
  const [broken, sound] = [await opened(desk, clerk), await opened(desk, clerk)]
  await asAdmin(database.adminUrl, (admin) => admin.query(`UPDATE z.act SET bytes = '{"broken":true}' WHERE stream = $1`, [broken]))
  clock.set('2026-03-10')
  const passed = await passTime(parts, desk, town)

  expect(passed).toMatchObject({ acts: 1, broken: [{ town, caseId: broken }] })
  expect((await desk.list({ town, overdue: true }, clerk)).rows.map((row) => row.id)).toContain(sound)
  await asAdmin(database.adminUrl, (admin) => admin.query(`DELETE FROM z.duty WHERE case_id = $1`, [broken]))
})

test('what was sent out and what was granted pass by words of their own, once, and neither is a delay of ours', async () => {
  const law = toyLaw([permit], permitRules)
  const { desk, parts, clock } = toyDesk(database, { law: () => law })
  const clerk = clerkOf()
  const asking = async () => taken(await desk.take({ ...registering(clerk), definition: permit.id, what: { village: villages[town]![0] }, town, reach: clerk })).act.stream
  const [sent, granted] = [await asking(), await asking()]
  taken(await desk.take({ ...stepping(clerk, sent, 'send'), town, reach: clerk }))
  // a month from 2026-03-04 is a Saturday that is a holiday: what runs out does not wait for a working day
  taken(await desk.take({ ...stepping(clerk, granted, { name: 'grant', what: { from: '2026-03-04' } }), town, reach: clerk }))
  const posted = (id: string) => inTowns(database.app, [town], async (tx) =>
    (await tx.query<{ said: string }>(`SELECT f.measure || ' ' || f.day || ' ' || f.amount AS said FROM z.fact f WHERE f.town_id = $1 AND f.record = $2 ORDER BY f.measure`, [town, id])).rows.map(({ said }) => said))
  const row = async (id: string) => (await desk.list({ town, definition: permit.id }, clerk)).rows.find((one) => one.id === id)

  clock.set('2026-03-12')
  expect(await row(sent)).toMatchObject({ nextDue: '2026-03-12', overdue: false })
  clock.set('2026-04-05')
  expect(await row(granted)).toMatchObject({ nextDue: '2026-04-04', passes: 'expired', overdue: false })
  expect(await passTime(parts, desk, town)).toEqual({ acts: 2, broken: [] })
  expect(await passTime(parts, desk, town)).toEqual({ acts: 0, broken: [] })

  expect(await posted(sent)).toEqual(['toy-permit.notReturned 2026-03-12 1', 'toy-permit.returnDue 2026-03-12 1'])
  expect(await posted(granted)).toEqual(['toy-permit.ranOut 2026-04-04 1', 'toy-permit.termDue 2026-04-04 1'])
  const { rows } = await inTowns(database.app, [town], (tx) => tx.query<{ bytes: Buffer }>(`SELECT a.bytes FROM z.act a WHERE a.town_id = $1 AND a.kind = 'clock' AND a.stream = ANY($2::uuid[]) ORDER BY a.stream = $3`, [town, [sent, granted], granted]))
  expect(rows.map(({ bytes }) => (JSON.parse(bytes.toString()) as { name: string; day: string })).map(({ name, day }) => [name, day])).toEqual([['not-returned', '2026-03-12'], ['expired', '2026-04-04']])
  expect(await row(sent)).toMatchObject({ nextDue: '2026-03-12', passes: 'not-returned', overdue: true })
  expect(await row(granted)).toMatchObject({ nextDue: null, overdue: false })
})
