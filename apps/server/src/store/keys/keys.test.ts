import { randomUUID } from 'node:crypto'
import { isRefused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, town } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { clerkOf, opened, registering, stepping, taken, testMasters, toyDesk } from '../../../test/toy-desk.ts'
import { inTowns } from '../in-towns.ts'
import { blindIndex } from './blind-index.ts'
import { makeDataKey, unwrapKey, wrapKey } from './data-key.ts'
import type { DataKey } from './data-key.ts'
import { destroyAgain, destroyKeys } from './destroy-keys.ts'
import type { DestroyedLine, Destroying, Eraser } from './destroy-keys.ts'
import { rotateKeys } from './rotate-keys.ts'

let database: TestDatabase
beforeAll(async () => { database = await freshDatabase({ towns: true }) })
afterAll(() => database.drop())

const rows = (sql: string, values: unknown[]) => inTowns(database.app, [town], async (tx) => (await tx.query(sql, values)).rows)

function eraserOf(): Eraser & { lines: string[]; removed: string[] } {
  const [lines, removed]: [string[], string[]] = [[], []]
  return { pool: database.eraser, lines, removed, note: async (line) => { lines.push(line) }, remove: async (address) => { removed.push(address) } }
}

function destroying(kind: Destroying['kind'], owner: string): Destroying {
  return { town, kind, owner, reason: '本人申请删除', account: randomUUID(), moment: '2026-03-03T01:00:00.000Z' }
}

test('a wrapped key opens under its master and only for the town, owner and id it was wrapped for', () => {
  const key = makeDataKey(testMasters, 'case', { town, owner: randomUUID() })
  const wrapped = wrapKey(key, testMasters.current)

  const { secret, ...rest } = unwrapKey(wrapped, testMasters)

  expect(rest).toMatchObject({ town, kid: key.kid, kind: 'case', owner: key.owner })
  expect(secret.equals(key.secret)).toBe(true)
  expect(() => unwrapKey({ ...wrapped, owner: randomUUID() }, testMasters)).toThrow(/authenticate/)
  expect(() => unwrapKey({ ...wrapped, town: 12 }, testMasters)).toThrow(/authenticate/)
  expect(() => unwrapKey({ ...wrapped, master: 'lost' }, testMasters)).toThrow('the master key “lost” is not here')
})

test('equal numbers have equal indexes however they are typed, and other towns other ones', () => {
  const [here, there] = [11, 12].map((one) => makeDataKey(testMasters, 'town', { town: one, owner: randomUUID() })) as [DataKey, DataKey]

  expect(blindIndex(here, 'phone', '+86 139-0000-0001')).toEqual(blindIndex(here, 'phone', '13900000001'))
  expect(blindIndex(here, 'idNumber', '33010119900101123x')).toEqual(blindIndex(here, 'idNumber', '33010119900101123X'))
  expect(blindIndex(here, 'phone', '13900000001')).not.toEqual(blindIndex(there, 'phone', '13900000001'))
  expect(blindIndex(here, 'phone', '13900000001')).not.toEqual(blindIndex(here, 'idNumber', '13900000001'))
  expect(blindIndex(here, 'phone', '无')).toBeUndefined()
})

test('destroying the key of a case deletes its content, what was derived from it, and answers to its keys; the acts stay', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const asked = { ...registering(clerk, { demand: '请修缮老桥', complainant: { name: '辛试验', phone: '13600000001' } }), town, reach: clerk }
  const { act } = taken(await desk.take(asked))
  const eraser = eraserOf()

  const other = await opened(desk, clerk, { complainant: { name: '癸试验', phone: '13600000009' } })
  const [stays] = await desk.suggestPersons({ town, phone: '13600000009' })
  taken(await desk.take({ ...stepping(clerk, act.stream, { name: 'correct', kind: 'correct', what: { of: act.id, reason: '补登记', set: { others: [{ person: stays!.person }] } } }), town, reach: clerk }))

  expect(await destroyKeys(eraser, destroying('case', act.stream))).toMatchObject({ kids: { length: 2 }, cases: [act.stream] })
  expect(await desk.suggestPersons({ town, phone: '13600000001' })).toEqual([])
  expect(await desk.view({ town, caseId: other, reach: clerk })).toMatchObject({ values: { complainant: { name: '癸试验' } } })
  expect(await desk.view({ town, caseId: act.stream, reach: clerk })).toMatchObject({ deleted: true, values: { demand: { deleted: true }, complainant: { deleted: true } } })
  expect((await desk.list({ town, words: '老桥' }, clerk)).total).toBe(0)
  expect(await desk.take(asked)).toMatchObject({ refusal: { code: 'deleted' } })
  expect(await desk.take({ ...stepping(clerk, act.stream, 'accept'), town, reach: clerk })).toMatchObject({ refusal: { code: 'deleted' } })
  for (const table of ['words', 'case_value', 'case_person']) expect(await rows(`SELECT FROM z.${table} t WHERE t.town_id = $1 AND t.case_id = $2`, [town, act.stream])).toEqual([])
  expect(await rows('SELECT a.id FROM z.act a WHERE a.town_id = $1 AND a.stream = $2', [town, act.stream])).toHaveLength(2)
  expect(await rows(`SELECT a.verb, a.subject FROM z.audit a WHERE a.town_id = $1 AND a.subject = $2`, [town, act.stream])).toEqual([{ verb: 'destroy-key', subject: act.stream }])
})

test('destroying a person deletes the person everywhere and leaves the case', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const id = await opened(desk, clerk, { demand: '另一件诉求', complainant: { name: '壬试验', phone: '13600000002' } })
  const [suggested] = await desk.suggestPersons({ town, phone: '13600000002' })
  const eraser = eraserOf()

  expect(await destroyKeys(eraser, destroying('person', suggested!.person))).toMatchObject({ kids: { length: 1 }, cases: [id] })
  expect(await destroyKeys(eraser, destroying('person', suggested!.person))).toBeUndefined()
  const view = await desk.view({ town, caseId: id, reach: clerk, reveal: true })
  expect(isRefused(view) ? undefined : view.values).toEqual(expect.objectContaining({ demand: '另一件诉求', complainant: { person: suggested!.person, deleted: true } }))
  expect(await desk.suggestPersons({ town, phone: '13600000002' })).toEqual([])
  expect((await desk.list({ town, person: { phone: '13600000002' } }, clerk)).total).toBe(0)
})

test('after a restore the destroyed keys are destroyed again, from the lines outside, and only they', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const [gone, kept] = [await opened(desk, clerk, { demand: '要删的' }), await opened(desk, clerk, { demand: '要留的' })]
  const before = await rows('SELECT k.kid, k.owner, k.wrapped, k.master FROM z.data_key k WHERE k.town_id = $1 AND k.owner = $2', [town, gone]) as { kid: string; owner: string; wrapped: Buffer; master: string }[]
  const eraser = eraserOf()
  await destroyKeys(eraser, destroying('case', gone))
  await inTowns(database.app, [town], (tx) => tx.query(`INSERT INTO z.data_key (town_id, kid, owner_kind, owner, wrapped, master) VALUES ($1, $2, 'case', $3, $4, $5)`, [town, before[0]!.kid, gone, before[0]!.wrapped, before[0]!.master]))
  expect(await desk.view({ town, caseId: gone, reach: clerk })).toMatchObject({ values: { demand: '要删的' } })

  const lines = eraser.lines.map((line): DestroyedLine => JSON.parse(line))
  expect(lines).toHaveLength(1)
  expect(await destroyAgain(eraser, lines[0]!)).toBe(1)
  expect(await destroyAgain(eraser, lines[0]!)).toBe(0)
  expect(await desk.view({ town, caseId: gone, reach: clerk })).toMatchObject({ deleted: true, values: { demand: { deleted: true } } })
  expect(await desk.view({ town, caseId: kept, reach: clerk })).toMatchObject({ values: { demand: '要留的' } })
  expect(eraser.lines).toHaveLength(1)
})

test('a line that cannot be written outside stops the deletion', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const id = await opened(desk, clerk, { demand: '还在' })
  const eraser = { ...eraserOf(), note: async () => { throw new Error('disk full') } }

  await expect(destroyKeys(eraser, destroying('case', id))).rejects.toThrow('disk full')
  expect(await desk.view({ town, caseId: id, reach: clerk })).toMatchObject({ values: { demand: '还在' } })
})

test('rotation rewraps every key under the new master; then the old one is not needed any more', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const id = await opened(desk, clerk, { demand: '换锁之前' })
  const next = { current: { id: 'test-2', bytes: Buffer.alloc(32, 9) }, older: [testMasters.current] }

  expect(await rotateKeys(database.eraser, town, next)).toBeGreaterThan(2)
  expect(await rotateKeys(database.eraser, town, next)).toBe(0)
  const { desk: after } = toyDesk(database, { masters: { current: next.current, older: [] } })
  expect(await after.view({ town, caseId: id, reach: clerk })).toMatchObject({ values: { demand: '换锁之前' } })
  await rotateKeys(database.eraser, town, { current: testMasters.current, older: [next.current] })
})

test('the application can neither destroy nor replace a key', async () => {
  for (const sql of ['DELETE FROM z.data_key k WHERE k.town_id = 11', `UPDATE z.data_key k SET wrapped = '' WHERE k.town_id = 11`]) {
    await expect(inTowns(database.app, [town], (tx) => tx.query(sql))).rejects.toThrow('permission denied')
  }
})
