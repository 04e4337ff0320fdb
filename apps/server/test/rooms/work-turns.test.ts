import type { KeptFilter, UnitWork, WorkList } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { disputeWhat, opened } from '../disputes.ts'
import { town, villages } from '../database.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

interface Work { counts: Record<string, number>; list: WorkList }

let rooms: Rooms
let clerk: Person
let desk: Person
let leader: Person
let passed: string
let dispute: string
let order: string

beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  desk = await rooms.as({ post: 'clerk', unit: 'general-office' })
  leader = await rooms.as({ post: 'leader' })
  passed = (await opened(desk, { what: disputeWhat({ summary: '路灯杆占了田埂，水渠也堵了。' }) })).id
  dispute = (await opened(clerk, { what: disputeWhat({ summary: '水渠漏水，冲坏墙脚。' }) })).id
  order = (await opened(desk, { definition: 'hotline-order', what: { number: '20260302-1234567', kind: 'help', demand: '路灯不亮', village: villages[town]![0], caller: { name: '赵某' } } })).id
})
afterAll(() => rooms.close())

const work = (person: Person, query: string) => person.read<Work>(`/api/work?${query}`)
const idsOf = ({ list }: Work) => list.rows.map(({ id }) => id)

test('what I passed on waits for another office, with its name, since when and what is next; there it is their turn', async () => {
  const mine = await work(desk, 'show=others')
  expect(idsOf(mine)).toEqual([passed])
  expect(mine.list.rows[0]).toMatchObject({ waits: { mine: false, unit: '司法所', since: '2026-03-02', posts: expect.arrayContaining(['人民调解员', '经办人']) }, next: expect.stringContaining('受理'), place: '东村' })
  expect([mine.counts['others'], mine.counts['own'], mine.counts['all']]).toEqual([1, 1, 2])

  expect(new Set(idsOf(await work(clerk, 'show=own')))).toEqual(new Set([passed, dispute]))
  expect(idsOf(await work(clerk, 'show=others'))).toEqual([])
  expect((await work(clerk, 'show=own')).list.rows.every(({ waits }) => waits.mine)).toBe(true)
})

test('work is narrowed by kind, office, village and post, and sorted by who waits longest', async () => {
  expect(idsOf(await work(desk, 'definition=mediation'))).toEqual([passed])
  expect(idsOf(await work(leader, 'unit=justice-office&sort=waited'))).toEqual([passed, dispute])
  expect(idsOf(await work(leader, 'unit=justice-office&sort=moved'))).toEqual([dispute, passed])
  expect(idsOf(await work(leader, `place=${villages[town]![1]}`))).toEqual([])
  expect(idsOf(await work(desk, 'post=clerk'))).toEqual([order])
  expect(idsOf(await work(clerk, 'post=leader'))).toEqual([])
})

test('a leader sees by office what is open, late and without an act for a week; a clerk may not ask', async () => {
  const units = async () => (await leader.read<{ units: UnitWork[] }>(`/api/towns/${town}/work/units`)).units
  rooms.on('2026-03-09T15:00:00.000Z')
  expect((await units()).find(({ unit }) => unit === 'justice-office')).toEqual({ unit: 'justice-office', name: '司法所', open: 2, overdue: 0, still: 0, oldest: '2026-03-02' })
  rooms.on('2026-03-11T02:00:00.000Z')
  expect((await units()).find(({ unit }) => unit === 'justice-office')).toMatchObject({ open: 2, still: 2 })
  expect((await clerk.get(`/api/towns/${town}/work/units`)).statusCode).toBe(403)
})

test('a search goes through all kinds, marks what it found, and knows a number; what is not within reach is not found', async () => {
  const find = (person: Person, words: string, more = '') => person.read<{ rows: { id: string; hits: { title: string; pieces: { text: string; marked: boolean }[] }[] }[]; numbered: { id: string }[]; total: number }>(`/api/search?words=${encodeURIComponent(words)}${more}`)
  const idsFound = async (person: Person, words: string, more = '') => (await find(person, words, more)).rows.map(({ id }) => id)

  expect(await idsFound(leader, '路灯')).toEqual([order, passed])
  expect(await idsFound(leader, '渠 灯')).toEqual([passed])
  expect(await idsFound(leader, '灯', '&definition=mediation')).toEqual([passed])
  const [first] = (await find(clerk, '墙')).rows
  expect(first!.hits).toEqual([{ title: '纠纷主要事实', pieces: [{ text: '水渠漏水，冲坏', marked: false }, { text: '墙', marked: true }, { text: '脚。', marked: false }] }])
  expect((await find(desk, '20260302-1234567')).numbered.map(({ id }) => id)).toEqual([order])
  const other = await rooms.as({ post: 'clerk', unit: 'finance' })
  expect([(await find(other, '水渠')).total, (await find(other, '20260302-1234567')).numbered]).toEqual([0, []])
})

test('a filter is kept under a name for oneself, renamed, ordered and dropped; another may neither read nor touch it', async () => {
  const address = `/api/towns/${town}/kept-filters`
  const mine = async (person: Person) => (await person.read<{ filters: KeptFilter[] }>('/api/kept-filters')).filters
  const keep = async (name: string, search: string) => (await clerk.post(address, { list: 'mediation', name, search })).json<{ id: string }>().id
  const first = await keep('水渠的', 'words=水渠')
  const second = await keep('未办结', 'closed=no')
  expect(await mine(clerk)).toEqual([{ id: first, town, list: 'mediation', name: '水渠的', search: 'words=水渠' }, { id: second, town, list: 'mediation', name: '未办结', search: 'closed=no' }])

  const put = (person: Person, url: string, payload: object) => person.send({ method: 'PUT', url, payload })
  expect((await put(clerk, address, { ids: [second, first] })).statusCode).toBe(200)
  expect((await put(clerk, `${address}/${first}`, { name: '渠道' })).statusCode).toBe(200)
  expect((await mine(clerk)).map(({ name, search }) => [name, search])).toEqual([['未办结', 'closed=no'], ['渠道', 'words=水渠']])

  expect(await mine(desk)).toEqual([])
  expect([(await put(desk, `${address}/${first}`, { name: '别人' })).statusCode, (await desk.send({ method: 'DELETE', url: `${address}/${first}` })).statusCode]).toEqual([404, 404])
  expect((await clerk.send({ method: 'DELETE', url: `${address}/${first}` })).statusCode).toBe(200)
  expect(await mine(clerk)).toHaveLength(1)
  expect((await clerk.post(address, { list: 'mediation', name: ' ', search: '' })).statusCode).toBe(422)
})
