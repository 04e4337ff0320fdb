import { randomUUID } from 'node:crypto'
import { isRefused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, freshDatabase, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { clerkOf, gridWorkerOf, opened, registering, stepping, taken, toyDesk } from '../../test/toy-desk.ts'
import { inTowns } from '../store/in-towns.ts'
import { answerQuestions } from '../store/needs/answer-questions.ts'

let database: TestDatabase
beforeAll(async () => { database = await freshDatabase({ towns: true }) })
afterAll(() => database.drop())

const clerk = clerkOf()

async function adviserFrom(from: string, to?: string): Promise<string> {
  const { desk } = toyDesk(database)
  const what = { who: { name: '顾问甲' }, from, ...(to === undefined ? {} : { to }) }
  return taken(await desk.take({ ...registering(clerk, {}, { definition: 'adviser', what }), town, reach: clerk })).act.stream
}

async function acceptedCase(): Promise<string> {
  const { desk } = toyDesk(database)
  const id = await opened(desk, clerk)
  taken(await desk.take({ ...stepping(clerk, id, 'accept'), town, reach: clerk }))
  return id
}

const advising = (id: string, adviser: string) => ({ ...stepping(clerk, id, { name: 'advise', what: { adviser } }), town, reach: clerk })

test('a term is valid from its first to its last day; the answers are written into the act', async () => {
  const { desk } = toyDesk(database)
  await asAdmin(database.adminUrl, (admin) => admin.query(`INSERT INTO z.post_held (id, account, town_id, post, from_day) VALUES ($1, $2, 11, 'clerk', '2026-01-01')`, [randomUUID(), clerk.account]))
  const [current, ended, future] = [await adviserFrom('2026-03-02'), await adviserFrom('2025-01-01', '2026-03-01'), await adviserFrom('2026-03-03')]
  const id = await acceptedCase()

  expect(await desk.take(advising(id, ended))).toMatchObject({ refusal: { code: 'guard-unmet' } })
  expect(await desk.take(advising(id, future))).toMatchObject({ refusal: { code: 'guard-unmet' } })
  expect(await desk.take(advising(id, randomUUID()))).toMatchObject({ refusal: { code: 'guard-unmet' } })
  expect(taken(await desk.take(advising(id, current))).act.needs.map(({ answer }) => answer)).toEqual([{ exists: true, valid: true }, '0', ['clerk']])
  expect(taken(await desk.take(advising(id, current))).act.needs[1]).toMatchObject({ need: { need: 'count', subject: current }, answer: '1' })
})

test('whoever counts a subject next sees what was posted meanwhile: ten at once count 0 to 9', async () => {
  const { desk } = toyDesk(database)
  const adviser = await adviserFrom('2026-01-01')
  const ids: string[] = []
  for (let n = 0; n < 10; n++) ids.push(await acceptedCase())
  const answers = await Promise.all(ids.map((id) => desk.take(advising(id, adviser))))

  expect(answers.map((answer) => Number(taken(answer).act.needs[1]?.answer)).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('joining moves a case into the thread of another, splitting takes it out; figures by thread follow on the original days', async () => {
  const { desk } = toyDesk(database)
  const [first, second] = [await opened(desk, clerk), await opened(desk, clerk)]
  const joining = (id: string, into: string) => ({ ...stepping(clerk, id, { name: 'join', kind: 'join', what: { into, reason: '同一事项' } }), town, reach: clerk })
  const joined = taken(await desk.take(joining(second, first)))

  expect(joined.standing.thread).toBe(first)
  expect(joined.act.outcome.facts.map(({ measure, subject, amount }) => ({ measure, subject, amount }))).toEqual([
    { measure: 'complaint.threads', subject: second, amount: '-1' }, { measure: 'complaint.threads', subject: first, amount: '1' },
  ])
  expect(await desk.take(joining(first, second))).toMatchObject({ refusal: { code: 'same-thread' } })
  expect(await desk.take(joining(await opened(desk, clerk), randomUUID()))).toMatchObject({ refusal: { code: 'not-found' } })
  expect(taken(await desk.take({ ...stepping(clerk, second, { name: 'split', kind: 'split', what: { reason: '不是同一事项' } }), town, reach: clerk })).standing.thread).toBe(second)
})

test('two people who join two cases to each other at once do not wait for ever, and one thread comes of it', async () => {
  const { desk } = toyDesk(database)
  const [first, second] = [await opened(desk, clerk), await opened(desk, clerk)]
  const joining = (id: string, into: string) => desk.take({ ...stepping(clerk, id, { name: 'join', kind: 'join', what: { into, reason: '同一事项' } }), town, reach: clerk })
  const answers = await Promise.all([joining(first, second), joining(second, first)])

  expect(answers.filter((answer) => !isRefused(answer))).toHaveLength(1)
})

test('a case out of reach is not there to be joined to', async () => {
  const { desk } = toyDesk(database)
  const hidden = await opened(desk, clerk)
  const answered = await inTowns(database.app, [town], (tx) => answerQuestions(tx, { town, reach: gridWorkerOf(town, randomUUID()) }, [{ need: 'standing', case: hidden }]))

  expect(answered[0]?.answer).toEqual({ exists: false })
})
