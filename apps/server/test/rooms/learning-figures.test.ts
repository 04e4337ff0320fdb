import type { FigureView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, acted, correcting, open, opened } from '../disputes.ts'
import { town, villages } from '../database.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

// Figures of leadership, learning, publicity and honours, read from a real database over records entered at the desk: those that a reading of
// its own decides (quarters, distinct, stocks, the last entry), each beside a neighbour that would be wrong.
let rooms: Rooms
let office: Person
let justice: Person
const [east, west] = villages[town]!
const year = 'from=2026-01-01&to=2026-12-31'

beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-12-31T02:00:00.000Z' })
  office = await rooms.as({ post: 'clerk', unit: 'general-office' })
  justice = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(() => rooms.close())

async function figures(period = year): Promise<(id: string) => string | null | undefined> {
  const all = await office.read<FigureView[]>(`/api/figures?town=${town}&${period}`)
  return (id) => all.find((one) => one.id === id)?.value
}

const meeting = (day: string, kind: string, more: object = {}) =>
  opened(office, { definition: 'meeting', day, what: { kind, topic: '会议', agenda: [{ subject: '法治', tag: 'rule-of-law' }], ...more } })

test('quarters with a meeting on law are counted, not meetings; an ordinary meeting of the committee is none; a plan is kept by its record [A10] [A04] [A12]', async () => {
  await meeting('2026-02-10', 'party-law')
  const second = await meeting('2026-03-31', 'party-law')
  await meeting('2026-05-10', 'party')
  await meeting('2026-08-10', 'committee', { adopted: [{ document: '工作规则' }] })
  await meeting('2026-09-10', 'study', { attendance: 9, expected: 12, absent: 3 })
  const plan = await opened(office, { definition: 'session-plan', day: '2026-01-05', what: { kind: 'party-law', subject: '一季度', latest: '2026-03-31' } })
  expect((await acted(office, plan.id, { name: 'hold', day: '2026-03-31', what: { record: second.id } })).state.key).toBe('held')

  const value = await figures()
  expect([value('law-meetings-per-quarter'), value('committee-meetings'), value('committee-documents-adopted'), value('study-group-attendance-rate')]).toEqual(['0.25', '1', '1', '75'])
  expect([value('leadership-law-topic-sessions'), value('law-meetings-in-time-rate'), (await figures('from=2026-01-01&to=2026-03-30'))('law-meetings-in-time-rate')]).toEqual(['3', '100', null])
})

test('themes with an event are counted once each, a theme without one not at all, and topics apart from them [H13] [H15]', async () => {
  const theme = async (name: string) =>
    (await opened(justice, { definition: 'publicity-theme', day: '2026-05-01', what: { name, organiser: 'justice-office', begins: '2026-05-01', ends: '2026-12-31' } })).id
  const event = (themed: string | null) => opened(justice, { definition: 'publicity-event', day: '2026-06-26', what: {
    organiser: 'justice-office', topics: [{ topic: 'civil-code' }, { topic: 'other' }], audience: 10, ...(themed === null ? {} : { theme: themed }),
  } })
  const [first, second] = [await theme('典伴行政'), await theme('护航成长')]
  await theme('没有活动的主题')
  const events = [await event(first), await event(first), await event(second), await event(null)]
  const value = await figures()
  expect([value('publicity-themes'), value('publicity-themed-events'), value('publicity-events'), value('publicity-topics')]).toEqual(['2', '3', '4', '1'])

  await acted(justice, events[2]!.id, { kind: 'correct', name: 'correct', day: '2026-12-31', what: { of: events[2]!.timeline[0]?.id, void: true, reason: '没有办' } })
  expect((await figures())('publicity-themes')).toBe('1')
})

test('villages, sites, panels and named villages are read on the last day; a village is in the register once [H23] [H27] [K09]', async () => {
  const village = (at: string | undefined) => ({ definition: 'village-register', day: '2026-02-01', what: { village: at, kind: 'village', from: '2020-01-01' } })
  await opened(office, village(east))
  const merged = await opened(office, village(west))
  expect(refusalOf(await open(office, village(east)))[1]).toBe('guard-unmet')
  await acted(office, merged.id, { name: 'merge', day: '2026-10-08', what: { to: '2026-09-30', reason: '撤村并居' } })
  const site = await opened(justice, { definition: 'law-site', day: '2026-11-02', what: { name: '室内普法阵地', kind: 'indoor', stands: 'planned', readyBy: '2027-09-30' } })
  await opened(office, { definition: 'public-app', day: '2026-03-02', what: { app: '小程序', panel: '我发现', from: '2026-03-02' } })
  const named = (level: string) => opened(office, { definition: 'honour', day: '2026-07-01', what: { name: '民主法治村', sort: 'democracy', level, body: '示例', holder: 'village', village: east } })
  await named('municipal')
  await named('provincial')

  const [now, before] = [await figures(), await figures('from=2026-01-01&to=2026-09-30')]
  expect([now('villages'), before('villages'), now('indoor-law-site-planned'), now('existing-law-sites'), now('miniapp-panels')]).toEqual(['1', '2', '1', '0', '1'])
  expect([now('model-democracy-villages'), now('model-democracy-villages-held'), now('model-democracy-villages-provincial')]).toEqual(['1', '1', '1'])
  await acted(justice, site.id, { name: 'open', day: '2026-12-31', what: { openedOn: '2026-12-31' } })
  expect([(await figures())('indoor-law-site-planned'), (await figures())('existing-law-sites')]).toEqual(['0', '1'])
})

test('a rank is the last of the year, a distance the last there is; a rank of the year before is none of this one [H36]', async () => {
  const rank = (day: string, place: number) => opened(office, { definition: 'district-rank', day, what: { survey: 'party-exam', place, document: '通报' } })
  await rank('2025-11-20', 1)
  expect((await figures())('party-member-exam-rank')).toBeNull()
  await rank('2026-11-20', 5)
  const last = await rank('2026-12-10', 2)
  const seat = (distance: number, along = 'road') => opened(office, { definition: 'town-profile', day: '2025-03-02', what: { distance, along, source: '示例' } })
  await seat(31_000)
  await seat(27_000)
  await seat(21_000, 'straight')
  await acted(office, last.id, { ...correcting(last.timeline[0]?.id ?? '', { place: 3 }), day: '2026-12-31' })

  const value = await figures()
  expect([value('party-member-exam-rank'), value('distance-to-county-seat'), value('straight-distance-to-county-seat')]).toEqual(['3', '27', '21'])
  expect((await act(justice, last.id, { name: 'revoke', day: '2026-12-31' })).statusCode).not.toBe(200)
})
