import { isRefused, isSealed, isValues } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, freshDatabase, town } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { clerkOf, opened, registering, stepping, taken, toyDesk } from '../../test/toy-desk.ts'
import { readAct } from '../store/evidence/envelope.ts'
import { inTowns } from '../store/in-towns.ts'
import { openValue } from '../store/keys/seal-value.ts'
import { findKeysOf } from '../store/keys/data-keys.ts'
import type { CaseView } from './view-case.ts'

let database: TestDatabase
beforeAll(async () => { database = await freshDatabase({ towns: true }) })
afterAll(() => database.drop())

const secrets = ['丙试验', '13912345678', '330101199001011234', '幸福路九号', '楼道长期堆放杂物', '内部意见不外传']
const complainant = { name: '丙试验', phone: '139 1234 5678', idNumber: '330101199001011234', address: '幸福路九号' }

test('nothing personal stands in the database in the clear, except the words a definition calls searchable', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const id = await opened(desk, clerk, { complainant, others: [{ name: '丁试验' }], demand: '楼道长期堆放杂物，联系电话13912345678' })
  taken(await desk.take({ ...stepping(clerk, id, { name: 'accept', what: { secret: '内部意见不外传' } }), town, reach: clerk }))

  const everything = await asAdmin(database.adminUrl, async (admin) => {
    const { rows: tables } = await admin.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'z'`)
    const texts: unknown[] = []
    for (const { name } of tables) {
      const { rows } = await admin.query(`SELECT * FROM z.${name}`)
      texts.push(...rows.flatMap((row) => Object.values(row)).map((value) => (Buffer.isBuffer(value) ? value.toString('utf8') : value)))
    }
    return JSON.stringify(texts)
  })
  for (const secret of [...secrets, '丁试验', '13912345678']) expect(everything).not.toContain(secret)
  expect(everything).toContain('杂物')
})

test('the case opens for whoever may see it: names as they are, numbers and addresses only with a stated purpose', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const id = await opened(desk, clerk, { complainant, demand: '楼道长期堆放杂物', persons: 2 })
  const shown = await desk.view({ town, caseId: id, reach: clerk })
  const revealed = await desk.view({ town, caseId: id, reach: clerk, reveal: true })

  expect(shown).toMatchObject({
    values: { demand: '楼道长期堆放杂物', persons: 2, complainant: { name: '丙试验', phone: '139******5678', idNumber: '33**************34', address: '***' } },
    masked: ['complainant'], acts: [{ name: 'accept' }, { name: 'refuse' }], mayCorrect: true, deleted: false,
  })
  expect(revealed).toMatchObject({ values: { complainant: { phone: '139 1234 5678', address: '幸福路九号' } }, masked: [] })
  expect((await desk.list({ town, definition: 'complaint' }, clerk)).rows.find((row) => row.id === id)?.values).toMatchObject({ complainant: { name: '丙试验', phone: '139******5678' }, persons: 2 })
})

test('a correction lays other personal values over the first ones, and both open', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const id = await opened(desk, clerk, { complainant, demand: '第一种说法' })
  const [first] = viewOf(await desk.view({ town, caseId: id, reach: clerk })).lines
  taken(await desk.take({ ...stepping(clerk, id, { name: 'correct', kind: 'correct', what: { of: first!.id, reason: '登记有误', set: { demand: '第二种说法', complainant: { name: '戊试验' } } } }), town, reach: clerk }))
  const view = viewOf(await desk.view({ town, caseId: id, reach: clerk }))

  expect(view.values).toMatchObject({ demand: '第二种说法', complainant: { name: '戊试验' } })
  expect(view.lines[0]?.what).toMatchObject({ demand: '第一种说法', complainant: { name: '丙试验' } })
  expect(view.lines[1]?.what).toMatchObject({ reason: '登记有误', set: { demand: '第二种说法' } })
  expect((await desk.list({ town, words: '第二' }, clerk)).rows.map((row) => row.id)).toEqual([id])
  expect((await desk.list({ town, words: '第一种' }, clerk)).total).toBe(0)
})

function viewOf(answer: CaseView | Refused): CaseView {
  if (isRefused(answer)) throw new Error(answer.refusal.says)
  return answer
}

test('a ciphertext opens only where it was sealed for', async () => {
  const { desk, parts } = toyDesk(database)
  const clerk = clerkOf()
  const { act } = taken(await desk.take({ ...registering(clerk, { demand: '只在原处打开' }), town, reach: clerk }))
  const sealed = act.what['demand']
  const key = await inTowns(database.app, [town], async (tx) => (await findKeysOf(tx, town, { kind: 'case', owners: [act.stream], masters: parts.masters })).get(act.stream))
  const place = { town, stream: act.stream, act: act.id, path: 'demand' }
  if (!isSealed(sealed) || key === undefined) throw new Error('not sealed')

  expect(openValue(key, sealed, place)).toBe('只在原处打开')
  for (const other of [{ ...place, path: 'secret' }, { ...place, act: act.stream }, { ...place, town: 12 }, { ...place, stream: act.id }]) expect(() => openValue(key, sealed, other)).toThrow(/authenticate/)
})

test('somebody who comes again is suggested by an equal number, and taken for the same only when chosen', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const again = { name: '己试验', phone: '+86 137-0000-0001', idNumber: '33010119800101123x' }
  const first = await opened(desk, clerk, { complainant: again })
  const second = await opened(desk, clerk, { complainant: { ...again, phone: '13700000001', idNumber: '33010119800101123X' } })
  const suggested = await desk.suggestPersons({ town, phone: '137 0000 0001' })
  const person = (suggested[0] ?? { person: '' }).person
  const third = await opened(desk, clerk, { complainant: { person } })
  const persons = await Promise.all([first, second, third].map(async (caseId) => {
    const { complainant: shown } = viewOf(await desk.view({ town, caseId, reach: clerk, reveal: true })).values
    return isValues(shown) ? shown : {}
  }))

  expect(suggested).toHaveLength(2)
  expect(suggested.map(({ name }) => name)).toEqual(['己**', '己**'])
  expect(persons[0]?.['person']).not.toBe(persons[1]?.['person'])
  expect(persons[2]).toMatchObject({ person, name: '己试验' })
  expect(await desk.suggestPersons({ town, phone: '13700000002' })).toEqual([])
  expect((await desk.list({ town, person: { idNumber: '33010119800101123X' } }, clerk)).rows.map((row) => row.id).toSorted()).toEqual([first, second, third].toSorted())
  expect(await desk.take({ ...registering(clerk, { complainant: { person: first, name: '庚' } }), town, reach: clerk })).toMatchObject({ refusal: { code: 'field-wrong' } })
})

test('a refused act leaves no person and no key behind', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const count = () => inTowns(database.app, [town], async (tx) => (await tx.query('SELECT (SELECT count(*) FROM z.person p WHERE p.town_id = $1) AS persons, (SELECT count(*) FROM z.data_key k WHERE k.town_id = $1) AS keys', [town])).rows[0])
  const before = await count()

  expect(await desk.take({ ...registering(clerk, { complainant }, { day: '2026-03-09' }), town, reach: clerk })).toMatchObject({ refusal: { code: 'day-in-future' } })
  expect(await count()).toEqual(before)
})

test('what is hashed holds the ciphertext, its algorithm and key', async () => {
  const { desk } = toyDesk(database)
  const clerk = clerkOf()
  const { act } = taken(await desk.take({ ...registering(clerk, { complainant, demand: '诉求文字' }), town, reach: clerk }))
  const bytes = await inTowns(database.app, [town], async (tx) => (await tx.query<{ bytes: Buffer }>('SELECT a.bytes FROM z.act a WHERE a.town_id = $1 AND a.id = $2', [town, act.id])).rows[0]!.bytes)

  expect(readAct(bytes)).toEqual(act)
  expect(Object.keys(readAct(bytes).what['demand'] as object).toSorted()).toEqual(['alg', 'ct', 'iv', 'kid', 'tag'])
})
