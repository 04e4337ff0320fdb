import { definitions } from '@zhenzhi/catalog'
import type { CaseList, CaseRow, DefinitionView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepting, acted, act, disputeWhat, opened } from '../disputes.ts'
import { town, villages } from '../database.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { passTime } from '../../src/cases/pass-time.ts'

let rooms: Rooms
let clerk: Person
let office: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-01-05T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  office = await rooms.as({ post: 'clerk', unit: 'safety-law-office' })
})
afterAll(() => rooms.close())

/** Every row of a list, page after page. */
async function allOf(person: Person, url: string): Promise<CaseRow[]> {
  const rows: CaseRow[] = []
  for (let next: string | null = ''; next !== null;) {
    const more: string = next === '' ? '' : `${url.includes('?') ? '&' : '?'}after=${next}`
    const page: CaseList = await person.read<CaseList>(`${url}${more}`)
    rows.push(...page.rows)
    ;({ next } = page)
  }
  return rows
}
const work = (show: string) => clerk.read<{ counts: Record<string, number>; list: { total: number; rows: CaseRow[] } }>(`/api/work?show=${show}`)

test('work is counted and listed by when it is due, with the same day on both sides of midnight told apart', async () => {
  const due: string[] = []
  for (let nth = 0; nth < 53; nth += 1) {
    const { id } = await opened(clerk, { day: '2026-01-05' })
    const { duties } = await acted(clerk, id, { ...accepting, day: '2026-01-05' })
    due.push(duties[0]!.statutoryDue)
  }
  expect(new Set(due).size).toBe(1)
  const [day = ''] = due
  expect((await work('all')).counts).toEqual({ overdue: 0, today: 0, week: 0, own: 53, others: 0, all: 53 })

  rooms.on(`${day}T15:59:00.000Z`)
  expect((await work('today')).counts).toEqual({ overdue: 0, today: 53, week: 53, own: 53, others: 0, all: 53 })
  rooms.on(`${day}T16:01:00.000Z`)
  const late = await work('overdue')
  expect([late.counts, late.list.total, late.list.rows.length]).toEqual([{ overdue: 53, today: 0, week: 0, own: 53, others: 0, all: 53 }, 53, 50])
  expect(late.list.rows.every((row) => row.overdue && row.nextDue === day && row.nextDuty === '本级调解或上交')).toBe(true)
  expect(new Set((await allOf(clerk, '/api/cases?overdue=yes')).map(({ id }) => id)).size).toBe(53)

  await passTime(rooms.system.deskParts, rooms.system.desk, town)
  const [first] = late.list.rows
  await act(clerk, first!.id, { name: 'fail', day: rooms.system.clock.now().day, what: { failure: '谈不拢。', advised: '可以起诉。' } })
  expect((await work('overdue')).counts).toEqual({ overdue: 52, today: 0, week: 0, own: 52, others: 0, all: 52 })
})

test('pages hold each case once, and an address that was tampered with begins anew', async () => {
  const rows = await allOf(clerk, `/api/cases?town=${town}&definition=mediation`)
  expect([rows.length, new Set(rows.map(({ id }) => id)).size]).toEqual([53, 53])
  const first = await clerk.read<CaseList>('/api/cases')
  expect(await clerk.read('/api/cases?after=bm90IGEgY3Vyc29y')).toEqual(first)
  expect(await clerk.read(`/api/cases?after=${Buffer.from('{"id":"x"}').toString('base64url')}`)).toEqual(first)
  expect(await clerk.read<CaseList>('/api/cases?closed=yes')).toMatchObject({ total: 1 })
})

test('filters narrow by village, state, listed field and words, together', async () => {
  const day = rooms.system.clock.now().day
  const { id } = await opened(clerk, { day, what: disputeWhat({ village: villages[town]![1], kind: 'wages', summary: '工钱没有结清。' }) })
  for (const query of [`place=${villages[town]![1]}`, 'definition=mediation&state=registered', 'definition=mediation&where=kind:wages', 'words=工钱', `words=工钱&definition=mediation&where=kind:wages&where=level:village&place=${villages[town]![1]}&closed=no`]) {
    expect([query, (await clerk.read<CaseList>(`/api/cases?${encodeURI(query)}`)).rows.map((row) => row.id)]).toEqual([query, [id]])
  }
  for (const query of ['definition=mediation&where=kind:wages&where=level:town', 'words=王某甲', 'words=10012345678', 'where=kind:wages', 'definition=mediation&where=parties:王某甲', 'definition=mediation&where=terms:x']) {
    expect([query, (await clerk.read<CaseList>(`/api/cases?${encodeURI(query)}`)).total]).toEqual([query, 0])
  }
  const [row] = (await clerk.read<CaseList>('/api/cases?definition=mediation&where=kind:wages')).rows
  expect(row).toEqual({
    id, town, definition: 'mediation', definitionTitle: '矛盾纠纷调解', heading: '王某甲、李某乙 · 西村', state: 'registered', stateTitle: '已登记', closed: false,
    cells: { parties: '王某甲、李某乙', village: '西村', kind: '拖欠农民工工资', level: '村级', summary: '工钱没有结清。' }, opened: day, moved: expect.any(String), nextDue: null, nextDuty: null, overdue: false,
  })
})

test('a form is offered to whom it may be opened by', async () => {
  const formsOf = async (person: Person) => Object.fromEntries((await person.read<DefinitionView[]>(`/api/definitions?town=${town}`)).map((one) => [one.id, one.opens?.name ?? null]))

  expect(await formsOf(clerk)).toMatchObject({ 'mediation': 'register', 'meeting': 'register', 'grid-worker': 'register', 'permit': 'register' })
  expect(await formsOf(await rooms.as({ post: 'grid-worker', places: [villages[town]![0]] }))).toMatchObject({ 'mediation': 'register', 'meeting': null, 'grid-worker': null, 'permit': null })
  const adviser = await formsOf(await rooms.as({ post: 'adviser' }))
  expect(Object.entries(adviser).flatMap(([id, name]) => (name === null ? [] : [id]))).toEqual(['legal-advice', 'village-adviser-visit', 'legal-consultation'])
  expect(Object.keys(adviser).toSorted()).toEqual(definitions.filter(({ supplies }) => supplies === undefined).map(({ id }) => id).toSorted())
})

test('a roster is asked for a day: who was in term then, however many there are', async () => {
  const day = rooms.system.clock.now().day
  const hire = (name: string, from: string, more: object = {}) => opened(office, { definition: 'grid-worker', day, what: { worker: { name }, village: villages[town]![0], kind: 'full', from, ...more } })
  const early = await hire('赵某乙', '2026-01-01', { to: '2026-01-31' })
  for (let nth = 0; nth < 52; nth += 1) await hire(`钱某甲${nth}`, '2026-01-10')
  const gone = await hire('孙某丙', '2026-01-01')
  await acted(office, gone.id, { name: 'end', day, what: { to: '2026-01-20', reason: '调离' } })
  const wrong = await hire('李某丁', '2026-01-01')
  await acted(office, wrong.id, { kind: 'correct', name: 'correct', day, what: { of: wrong.timeline[0]!.id, void: true, reason: '登记错了' } })
  const terms = (on: string, words = '') => office.read<{ id: string; heading: string; place: string }[]>(`/api/terms?town=${town}&roster=grid-worker&on=${on}&words=${encodeURIComponent(words)}`)

  expect((await terms('2026-01-09')).map(({ id }) => id).toSorted()).toEqual([early.id, gone.id].toSorted())
  expect(await terms('2026-01-20', '孙某丙')).toEqual([{ id: gone.id, heading: '孙某丙 · 东村', place: '东村' }])
  expect(await terms('2026-01-21', '孙某丙')).toEqual([])
  expect((await terms('2026-01-31', '赵某乙')).map(({ id }) => id)).toEqual([early.id])
  expect(await terms('2026-02-01', '赵某乙')).toEqual([])
  expect(await terms('2026-01-15')).toHaveLength(50)
  expect(await terms('2026-01-15', '钱某甲0')).toHaveLength(1)
  expect(await terms('2026-01-15', '李某丁')).toEqual([])
  expect((await office.read<{ counts: unknown }>('/api/work')).counts).toMatchObject({ all: 0 })
  expect((await office.read<CaseList>(`/api/cases?town=${town}&definition=grid-worker&closed=no`)).total).toBe(53)
  expect(await office.read(`/api/terms?town=${town}&roster=mediation&on=2026-01-15`)).toEqual([])
  expect(await clerk.read(`/api/terms?town=${town}&roster=grid-worker&on=2026-01-15`)).toEqual([])
})
