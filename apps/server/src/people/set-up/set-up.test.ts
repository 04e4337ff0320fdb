import { isRefused } from '@zhenzhi/kernel'
import { afterEach, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { roomOn, setClock, testPassword, tokenOf } from '../../../test/people.ts'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { listDivisions } from '../divisions/load-divisions.ts'
import { villageName } from '../divisions/village-name.ts'
import { listPlaces } from '../places/places.ts'
import { listUnits } from '../places/units.ts'
import type { Room } from '../room.ts'
import { findOpenSession } from '../sign-in/session.ts'
import { signIn } from '../sign-in/sign-in.ts'
import { isSetUpCode, makeSetUpCode } from './set-up-code.ts'
import { setUp, setUpState, type SetUpAsked } from './set-up.ts'

let database: TestDatabase | undefined
afterEach(async () => {
  await database?.drop()
  database = undefined
})

const freshRoom = async (): Promise<Room> => {
  database = await freshDatabase()
  return roomOn(database.app, setClock('2026-03-02T01:00:00.000Z'))
}
const administrator = { signIn: 'guanliyuan', name: '演示管理员', password: testPassword }
const invented: SetUpAsked = {
  kind: 'county', code: '999901', name: '演示县', administrator, demo: { simulatedMoment: '2026-11-30T01:00:00.000Z' },
  towns: [
    { code: '999901101', name: '甲镇', villages: [{ code: '999901101201', name: '东村', aliases: ['东头'] }] },
    { code: '999901102', name: '乙镇', villages: [] },
  ],
}

test('a county is made once, with its towns, offices, villages and first administrator', async () => {
  const room = await freshRoom()
  expect(await setUpState(room)).toEqual({ done: false, demo: false })
  const done = await setUp(room, invented)

  expect(done).toMatchObject({ root: 999901, towns: [{ id: 999901101, name: '甲镇' }, { id: 999901102, name: '乙镇' }] })
  expect(await setUpState(room)).toEqual({ done: true, demo: true })
  expect(await listPlaces(room, 999901101)).toMatchObject([{ kind: 'village', code: '999901101201', name: '东村', aliases: ['东头'] }])
  expect((await listUnits(room, 999901102)).length).toBe(room.units.length)
  const opened = await signIn(room, { ...administrator, address: '10.0.0.1', userAgent: '' })
  const session = await findOpenSession(room, tokenOf(opened))
  expect(session?.officer).toMatchObject({ powers: [{ post: 'administrator', town: 999901, below: [999901101, 999901102], root: true }], reach: { wide: [], figures: [] } })
  const heads = await inTowns(room.pool, [999901, 999901101, 999901102], (tx) => tx.query('SELECT town_id FROM z.seal_head'))
  expect(heads.rowCount).toBe(3)
})

test('set up twice, or by two at once: one is made, the other is refused', async () => {
  const room = await freshRoom()
  const both = await Promise.all([setUp(room, invented), setUp(room, { ...invented, code: '999902', towns: [], administrator: { ...administrator, signIn: 'second' } })])

  expect(both.filter(isRefused).map(({ refusal }) => refusal.code)).toEqual(['already-set-up'])
  expect(await setUp(room, invented)).toMatchObject({ refusal: { code: 'already-set-up' } })
  const { rows } = await withoutTowns(room.pool, (tx) => tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM z.town WHERE kind = 'county'`))
  expect(rows).toEqual([{ n: 1 }])
})

test('a real county gets its towns and villages from the national divisions, and no other villages are loaded', async () => {
  const room = await freshRoom()
  const provinces = await listDivisions(room, undefined)
  expect(provinces).toHaveLength(31)
  const done = await setUp(room, { kind: 'county', code: '420683', name: '枣阳市', administrator })
  if (isRefused(done)) throw new Error(done.refusal.says)

  expect(done.towns.length).toBe((await listDivisions(room, '420683')).length)
  const first = done.towns[0]
  const places = await listPlaces(room, first?.id ?? 0)
  expect(places.length).toBeGreaterThan(5)
  expect(places.every(({ code }) => code.startsWith(first?.code ?? '-'))).toBe(true)
  const { rows } = await withoutTowns(room.pool, (tx) => tx.query<{ level: number; n: number }>('SELECT level, count(*)::int AS n FROM z.division GROUP BY level ORDER BY level'))
  expect(rows.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5])
  expect(rows[3]?.n).toBeGreaterThan(41_000)
  expect(rows[4]?.n).toBeLessThan(1000)
})

test('a town alone is its own root; what is no division, or has a weak administrator, is refused at its field', async () => {
  const room = await freshRoom()
  const refusalOf = async (asked: Partial<SetUpAsked>) => {
    const answer = await setUp(room, { kind: 'town', code: '420683100', name: '一个镇', administrator, ...asked })
    return isRefused(answer) ? `${answer.refusal.code} ${answer.refusal.field ?? ''}` : answer
  }

  expect(await refusalOf({ code: '420683' })).toBe('field-wrong code')
  expect(await refusalOf({ code: '999999999' })).toBe('field-wrong code')
  expect(await refusalOf({ administrator: { ...administrator, password: 'short' } })).toBe('weak-password administrator.password')
  expect(await refusalOf({})).toMatchObject({ root: 420683100, towns: [{ id: 420683100, name: '一个镇' }] })
  const { rows } = await withoutTowns(room.pool, (tx) => tx.query('SELECT id, kind, parent, demo FROM z.town'))
  expect(rows).toEqual([{ id: 420683100, kind: 'town', parent: null, demo: false }])
})

test('a set-up code is long, is never twice the same, and is read however it is typed', () => {
  const code = makeSetUpCode()

  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
  expect(makeSetUpCode()).not.toBe(code)
  expect(isSetUpCode(code.toLowerCase().replaceAll('-', ' '), code)).toBe(true)
  expect(isSetUpCode(code.slice(0, -1), code)).toBe(false)
})

test.each([
  ['张庄村村委会', '张庄村'], ['张庄村民委员会', '张庄村'], ['多福巷社区居委会', '多福巷社区'], ['和平居民委员会', '和平社区'], ['张庄村', '张庄村'], ['红旗林场', '红旗林场'],
])('%s is called %s', (registered, name) => {
  expect(villageName(registered)).toBe(name)
})
