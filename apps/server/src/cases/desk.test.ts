import { randomUUID } from 'node:crypto'
import { isRefused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, freshDatabase, otherTown, town, villages } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { clerkOf, gridWorkerOf, opened, registering, stepping, taken, toyDesk } from '../../test/toy-desk.ts'
import { inTowns } from '../store/in-towns.ts'

let database: TestDatabase
beforeAll(async () => { database = await freshDatabase({ towns: true }) })
afterAll(() => database.drop())

const rows = (sql: string, values: unknown[] = []) => inTowns(database.app, [town], async (tx) => (await tx.query<Record<string, unknown>>(sql, values)).rows)

test('opening a case appends its act, facts, duty and head in one commit, and the row holds the hash of its bytes', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const { act, standing, repeated } = taken(await desk.take({ ...registering(clerk, { persons: 3 }), town, reach: clerk }))

  expect(repeated).toBe(false)
  expect(standing).toMatchObject({ state: 'received', position: 1, thread: act.stream })
  expect(await rows('SELECT a.position, a.alg, encode(sha256(a.bytes), $2) = encode(a.hash, $2) AS hashed, a.prev FROM z.act a WHERE a.town_id = $1 AND a.id = $3', [town, 'hex', act.id]))
    .toEqual([{ position: 1, alg: 'sha256', hashed: true, prev: null }])
  expect(await rows('SELECT f.measure, f.amount, f.by_keys FROM z.fact f WHERE f.town_id = $1 AND f.act = $2 ORDER BY f.measure', [town, act.id])).toEqual([
    { measure: 'complaint.persons', amount: '3', by_keys: [villages[town]![0]] },
    { measure: 'complaint.received', amount: '1', by_keys: [villages[town]![0], 'road'] },
    { measure: 'complaint.threads', amount: '1', by_keys: [villages[town]![0]] },
  ])
  expect(await rows('SELECT d.duty, d.status, d.statutory_due FROM z.duty d WHERE d.town_id = $1 AND d.case_id = $2', [town, act.stream])).toEqual([{ duty: 'accept', status: 'open', statutory_due: '2026-03-09' }])
  expect(await rows('SELECT h.state, h.position, h.next_due, h.next_duty, h.unit, h.place, h.handler FROM z.case_head h WHERE h.town_id = $1 AND h.id = $2', [town, act.stream]))
    .toEqual([{ state: 'received', position: 1, next_due: '2026-03-09', next_duty: 'accept', unit: 'justice-office', place: villages[town]![0], handler: clerk.account }])
  expect(await rows('SELECT u.position FROM z.unsealed u WHERE u.town_id = $1 AND u.act = $2', [town, act.id])).toEqual([{ position: 1 }])
})

test('each act is chained to the one before', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const id = await opened(desk, clerk)
  const accepted = taken(await desk.take({ ...stepping(clerk, id, 'accept'), town, reach: clerk }))

  const chain = await rows('SELECT a.position, encode(a.hash, $3) AS hash, encode(a.prev, $3) AS prev FROM z.act a WHERE a.town_id = $1 AND a.stream = $2 ORDER BY a.position', [town, id, 'hex'])
  expect(chain[1]).toMatchObject({ position: 2, prev: chain[0]?.['hash'] })
  expect(accepted.act.prev).toBe(chain[0]?.['hash'])
})

test('sent again, a request is answered again with the standing right after it, and nothing is done twice', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const asked = { ...registering(clerk, { complainant: { name: '乙某', phone: '13900000001' } }), town, reach: clerk }
  const first = taken(await desk.take(asked))
  taken(await desk.take({ ...stepping(clerk, first.act.stream, 'accept'), town, reach: clerk }))
  const again = taken(await desk.take(asked))

  expect(again).toMatchObject({ repeated: true, act: { id: first.act.id }, standing: { state: 'received', position: 1 } })
  expect((await desk.take({ ...asked, what: { ...asked.what, kind: 'water' } }))).toMatchObject({ refusal: { code: 'key-reused' } })
  expect((await desk.take({ ...asked, who: { ...asked.who, account: randomUUID() }, reach: { ...clerk } }))).toMatchObject({ refusal: { code: 'key-reused' } })
})

test('twenty identical requests at once make one case', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const asked = { ...registering(clerk), town, reach: clerk }
  const answers = await Promise.all(Array.from({ length: 20 }, () => desk.take(asked)))

  expect(new Set(answers.map((answer) => taken(answer).act.id)).size).toBe(1)
  expect(answers.filter((answer) => !taken(answer).repeated)).toHaveLength(1)
})

test('two people who move a case at once: one does, the other is told who did what', async () => {
  const { desk } = toyDesk(database)
  const [clerk, colleague] = [clerkOf(), clerkOf()]
  await asAdmin(database.adminUrl, (admin) => admin.query(`INSERT INTO z.account (id, sign_in, name, password) VALUES ($1, $2, '王试验', ''), ($3, $4, '王试验', '')`, [clerk.account, clerk.account, colleague.account, colleague.account]))
  const id = await opened(desk, clerk)
  const answers = await Promise.all([clerk, colleague].map((reach) => desk.take({ ...stepping(reach, id, { name: 'accept', after: 1 }), town, reach })))

  expect(answers.filter((answer) => !isRefused(answer))).toHaveLength(1)
  const refused = answers.find(isRefused)
  expect(refused).toMatchObject({ refusal: { code: 'case-moved' }, since: [{ name: 'accept', position: 2 }] })
  expect(refused?.refusal.says).toMatch(/这一件刚有变化：王试验于2026-03-02 10:00办理了“受理”。/)
})

test('a case out of reach is as if it were not there: to act on, to see, to list and to count', async () => {
  const { desk } = toyDesk(database)
  const [clerk, stranger, neighbour] = [clerkOf(), gridWorkerOf(town, villages[town]![1]), clerkOf(otherTown)]
  const id = await opened(desk, clerk)
  const missing = randomUUID()

  for (const reach of [stranger, { ...neighbour, towns: [town, otherTown] }]) {
    const tries = await Promise.all([id, missing].map((caseId) => desk.take({ ...stepping(reach, caseId, 'accept'), town, reach })))
    expect(tries[0]).toEqual(tries[1])
    expect(tries[0]).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await desk.view({ town, caseId: id, reach })).toEqual(await desk.view({ town, caseId: missing, reach }))
    expect((await desk.list({ town }, reach)).rows.map((row) => row.id)).not.toContain(id)
  }
  expect(await desk.view({ town, caseId: id, reach: clerk })).toMatchObject({ id })
})

test('whoever took an act keeps sight of the case, wherever it is', async () => {
  const { desk } = toyDesk(database)
  const worker = gridWorkerOf(town, villages[town]![1])
  const id = await opened(desk, worker)

  expect(await desk.view({ town, caseId: id, reach: worker })).toMatchObject({ id, own: true })
  expect((await desk.list({ own: true }, worker)).rows.map((row) => row.id)).toEqual([id])
})

test('a unit complained about never sees the complaint, though it reads the whole town', async () => {
  const { desk } = toyDesk(database)
  const [clerk, finance] = [clerkOf(), clerkOf(town, 'finance')]
  const id = await opened(desk, clerk, { against: 'finance', demand: '财政所拖欠工程款' })

  expect(await desk.view({ town, caseId: id, reach: finance })).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await desk.take({ ...stepping(finance, id, 'accept'), town, reach: finance })).toMatchObject({ refusal: { code: 'not-found' } })
  expect((await desk.list({ town, words: '拖欠' }, finance)).total).toBe(0)
  const seen = await desk.list({ town, words: '拖欠' }, clerk)
  expect(seen.total).toBe(1)
  expect(seen.rows[0]?.values).not.toHaveProperty('against')
  expect((await desk.list({ town, definition: 'complaint', where: [{ field: 'against', value: 'finance' }] }, clerk)).total).toBe(0)
})

test('a post that is not held, or not in this town, may do nothing', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const id = await opened(desk, clerk)

  expect(await desk.take({ ...stepping(clerk, id, { name: 'accept', who: { ...registering(clerk).who, post: 'leader' } }), town, reach: clerk })).toMatchObject({ refusal: { code: 'not-your-post' } })
  expect(await desk.take({ ...registering(clerk), town: otherTown, reach: clerk })).toMatchObject({ refusal: { code: 'not-your-town' } })
  expect(await desk.take({ ...stepping(clerk, id, { name: 'x', kind: 'clock' }), town, reach: clerk })).toMatchObject({ refusal: { code: 'unknown-act' } })
})

test('a text with a mark of secrecy is refused', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()

  for (const demand of ['机密★5年\n关于……', '有关情况\n秘密 10年\n如下']) {
    expect(await desk.take({ ...registering(clerk, { demand }), town, reach: clerk })).toMatchObject({ refusal: { code: 'secret-mark' } })
  }
  expect(await desk.take({ ...registering(clerk, { demand: '涉及商业秘密的纠纷' }), town, reach: clerk })).not.toHaveProperty('refusal')
})

test('a batch opens and moves cases in one transaction, with an answer for each', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const id = randomUUID()
  const answers = await desk.takeMany({ town, reach: clerk, asked: [
    registering(clerk, {}, { caseId: id }),
    stepping(clerk, id, 'answer'),
    stepping(clerk, id, 'accept'),
    registering(clerk, { kind: 'nonsense' }),
    stepping(clerk, id, { name: 'answer', day: '2026-03-01' }),
  ] })

  expect(isRefused(answers) ? [] : answers.map((answer) => (isRefused(answer) ? answer.refusal.code : answer.standing.state))).toEqual(['received', 'wrong-state', 'accepted', 'field-wrong', 'day-out-of-order'])
  expect(await rows('SELECT h.state, h.position FROM z.case_head h WHERE h.town_id = $1 AND h.id = $2', [town, id])).toEqual([{ state: 'accepted', position: 2 }])
})
