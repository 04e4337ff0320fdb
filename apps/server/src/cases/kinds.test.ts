import { createHash } from 'node:crypto'
import { checkDefinition, isRefused } from '@zhenzhi/kernel'
import type { Definition } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { findingsOf, sealAll } from '../../test/toy-books.ts'
import { clerkOf, opened, registering, stepping, taken, toyDesk } from '../../test/toy-desk.ts'
import { complaint, toyLaw } from '../../test/toy-law.ts'
import { openPool } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import { destroyKeys } from '../store/keys/destroy-keys.ts'
import { passTime } from './pass-time.ts'

let database: TestDatabase
beforeAll(async () => { database = await freshDatabase({ towns: true }) })
afterAll(() => database.drop())

const clerk = clerkOf()
const system = { account: 'clock', post: 'clock', organisation: 'clock' } as const

/** The same matter with one state renamed, one measure more. */
const later: Definition = {
  ...complaint,
  states: { ...complaint.states, working: { title: '办理中', closed: false } },
  transitions: { ...complaint.transitions, accept: { ...complaint.transitions['accept']!, to: 'working' }, answer: { ...complaint.transitions['answer']!, from: ['accepted', 'working'] } },
  measures: { ...complaint.measures, opened: { ...complaint.measures['received']!, title: '新指标' } },
}

const factsOf = (id: string, measure: string) => inTowns(database.app, [town], async (tx) =>
  (await tx.query('SELECT f.day, f.amount FROM z.fact f WHERE f.town_id = $1 AND f.record = $2 AND f.measure = $3', [town, id, measure])).rows)

test('a case keeps its version; adopting moves it by a map of states, measuring fills a new measure in on the original day', async () => {
  const { desk } = toyDesk(database)
  const id = await opened(desk, clerk)
  taken(await desk.take({ ...stepping(clerk, id, 'accept'), town, reach: clerk }))
  const law = toyLaw([later])
  const { desk: next, clock } = toyDesk(database, { law: () => law })
  const hash = law.current['complaint']!.hash
  clock.set('2026-03-05')
  const asSystem = async (asked: Parameters<typeof next.takeMany>[0]['asked'][number]) => {
    const answers = await next.takeAsSystem({ town, asked: [asked] })
    if (isRefused(answers)) throw new Error(answers.refusal.says)
    return answers[0]!
  }

  expect(checkDefinition(later)).toEqual([])
  const measured = taken(await asSystem({ ...stepping(clerk, id, { name: 'measured', kind: 'measured', day: '2026-03-05', what: { definition: hash, measures: ['opened'], approver: '甲主任' } }), who: system }))
  expect(measured.standing.definition.hash).not.toBe(hash)
  expect(await factsOf(id, 'complaint.opened')).toEqual([{ day: '2026-03-02', amount: '1' }])

  const adopting = { to: hash, approver: '甲主任', states: { accepted: 'working' } }
  expect(await next.take({ ...stepping(clerk, id, { name: 'adopt', kind: 'adopt', day: '2026-03-05', what: { ...adopting, approver: '' } }), town, reach: clerk })).toMatchObject({ refusal: { code: 'needs-approver' } })
  expect(taken(await next.take({ ...stepping(clerk, id, { name: 'adopt', kind: 'adopt', day: '2026-03-05', what: adopting }), town, reach: clerk })).standing).toMatchObject({ state: 'working', definition: { hash } })
  expect((await next.list({ town, definition: 'complaint', state: 'working' }, clerk)).rows.map((row) => row.id)).toEqual([id])
})

test('acts may be hashed by SM3, each row says by which, and a chain of both verifies', async () => {
  const [sha, sm3] = [toyDesk(database), toyDesk(database, { alg: 'sm3' })]
  const { act } = taken(await sha.desk.take({ ...registering(clerk), town, reach: clerk }))
  taken(await sm3.desk.take({ ...stepping(clerk, act.stream, 'accept'), town, reach: clerk }))
  const { rows } = await inTowns(database.app, [town], (tx) => tx.query<{ alg: string; bytes: Buffer; hash: Buffer }>('SELECT a.alg, a.bytes, a.hash FROM z.act a WHERE a.town_id = $1 AND a.stream = $2 ORDER BY a.position', [town, act.stream]))

  expect(rows.map(({ alg }) => alg)).toEqual(['sha256', 'sm3'])
  for (const { alg, bytes, hash } of rows) expect(createHash(alg).update(bytes).digest()).toEqual(hash)

  const copy = await freshDatabase({ towns: true })
  const own = toyDesk(copy, { alg: 'sm3' })
  const id = await opened(own.desk, clerk)
  taken(await own.desk.take({ ...stepping(clerk, id, 'accept'), town, reach: clerk }))
  await sealAll({ database: copy, town })
  expect(await findingsOf({ database: copy, town })).toEqual([])
  await copy.drop()
})

test('time goes on for a case whose content was deleted, and brings nothing of it back', async () => {
  const copy = await freshDatabase({ towns: true })
  const { desk, parts, clock } = toyDesk(copy)
  const id = await opened(desk, clerk, { persons: 4, demand: '已删的诉求' })
  await destroyKeys({ pool: copy.eraser, note: async () => undefined, remove: async () => undefined }, { town, kind: 'case', owner: id, reason: '申请', account: clerk.account, moment: '2026-03-03T00:00:00.000Z' })
  clock.set('2026-03-20')

  expect(await passTime(parts, desk, town)).toEqual({ acts: 1, broken: [] })
  expect(await desk.view({ town, caseId: id, reach: clerk })).toMatchObject({ deleted: true, values: { demand: { deleted: true } }, standing: { position: 2 } })
  expect((await desk.list({ town, overdue: true }, clerk)).rows).toMatchObject([{ id, values: {} }])
  await sealAll({ database: copy, town })
  expect(await findingsOf({ database: copy, town })).toEqual([])
  await copy.drop()
})

test('a database that cannot be reached is a refusal that may be repeated, not a fault', async () => {
  const nowhere = openPool('postgres://zz_app:x@%2Ftmp%2Fno-such-folder/zhenzhi', { max: 1, name: 'test nowhere' })
  const { desk } = toyDesk({ app: nowhere })

  expect(await desk.take({ ...registering(clerk), town, reach: clerk })).toEqual({ refusal: { code: 'busy', says: '系统正忙，请稍后再点一次，不会重复登记。' } })
  await nowhere.end()
})

test('a case that somebody holds too long is a refusal that may be repeated', async () => {
  const app = openPool(database.urls.app, { max: 1, name: 'test impatient', lockSeconds: 0.2 })
  const { desk } = toyDesk({ app })
  const id = await opened(desk, clerk)
  const asked = { ...stepping(clerk, id, 'accept'), town, reach: clerk }
  await inTowns(database.app, [town], async (tx) => {
    await tx.query('SELECT FROM z.case_head h WHERE h.town_id = $1 AND h.id = $2 FOR UPDATE', [town, id])
    expect(await desk.take(asked)).toMatchObject({ refusal: { code: 'busy' } })
  })

  expect(await desk.take(asked)).toMatchObject({ repeated: false, standing: { state: 'accepted' } })
  await app.end()
})
