import type { CaseView, FigureView, ThreadCase } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town } from '../database.ts'
import { acted, opened } from '../disputes.ts'
import { uploaded } from '../files.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
let colleague: Person
let finance: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-10-09T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'general-office' })
  colleague = await rooms.as({ post: 'clerk', unit: 'general-office' })
  finance = await rooms.as({ post: 'clerk', unit: 'finance' })
})
afterAll(() => rooms.close())

const day = '2026-10-09'
const told = { leader: 'secretary', signedOn: '2026-10-08', topic: 'rule-of-law', subject: '执法公示更新', words: '请两个单位月底前报我。' }
const tasks = [{ what: '更新公示栏', unit: 'finance', until: '2026-10-20' }, { what: '报送整改情况', unit: 'justice-office', until: '2026-10-30' }]
const figure = async (id: string) => Number((await clerk.read<FigureView[]>(`/api/figures?town=${town}&from=2026-01-01&to=2026-12-31`)).find((one) => one.id === id)?.value ?? 0)
const picture = async (who = clerk) => (await uploaded(who, { town })).id
const instructed = async (more: object) => opened(clerk, { definition: 'instruction', day, what: { ...told, tasks, ...more } })

async function handOut(id: string, row: number): Promise<CaseView> {
  const { values } = await clerk.read<{ values: object }>(`/api/cases/${id}/carry?definition=instruction-task&row=${row}`)
  return opened(clerk, { definition: 'instruction-task', day, what: { ...values, cameFrom: { case: id, as: 'part' } } })
}

test('a photographed instruction of two tasks moves the figure of part three by one, one without its photograph by none; its tasks are cases of their units, closed by somebody else [A05]', async () => {
  const before = await figure('law-instructions')
  await instructed({})
  expect(await figure('law-instructions')).toBe(before)
  const sheet = await instructed({ fromPaper: [await picture()] })
  expect(await figure('law-instructions')).toBe(before + 1)

  const parts = [await handOut(sheet.id, 0)]
  expect(refusalOf(await clerk.post(`/api/cases/${sheet.id}/acts`, { name: 'close', key: v4(), day, what: {} }))).toEqual([422, 'guard-unmet'])
  parts.push(await handOut(sheet.id, 1))
  expect(parts.map(({ heading }) => heading)).toEqual([expect.stringContaining('更新公示栏'), expect.stringContaining('报送整改情况')])
  expect((await finance.read<CaseView>(`/api/cases/${parts[0]!.id}`)).state.title).toBe('办理中')
  expect(refusalOf(await finance.get(`/api/cases/${parts[1]!.id}`))).toEqual([404, 'not-found'])

  for (const { id } of parts) {
    await acted(clerk, id, { name: 'answer', day, what: { result: '已办', evidence: [await picture()] } })
    expect(refusalOf(await clerk.post(`/api/cases/${id}/acts`, { name: 'verify', key: v4(), day, what: { checked: '看了' } }))).toEqual([422, 'guard-unmet'])
    await acted(colleague, id, { name: 'verify', day, what: { checked: '看了现场' } })
  }
  await acted(clerk, sheet.id, { name: 'close', day, what: {} })
  const road = await clerk.read<ThreadCase[]>(`/api/cases/${sheet.id}/thread`)

  expect(road.map(({ tie, row }) => [tie, row.closed])).toEqual([['first', true], ['part', true], ['part', true]])
  expect(await Promise.all(['law-instructions', 'instruction-tasks', 'instruction-tasks-closed'].map(figure))).toEqual([before + 1, 2, 2])
})

test('a task is not opened by itself, and neither sheet nor task is shown to whom it is about', async () => {
  const secret = await instructed({ about: 'finance', tasks: [{ what: '核对补贴发放', unit: 'justice-office', until: '2026-10-20' }] })
  const task = await handOut(secret.id, 0)

  expect(refusalOf(await clerk.post('/api/cases', { town, definition: 'instruction-task', key: v4(), day, declared: true, what: { leader: 'mayor', ...tasks[0] } }))).toEqual([409, 'wrong-state', 'cameFrom'])
  const inFinance = await rooms.as({ post: 'leader', unit: 'finance' })
  for (const { id } of [secret, task]) expect(refusalOf(await inFinance.get(`/api/cases/${id}`))).toEqual([404, 'not-found'])
  expect((await inFinance.get(`/api/cases?town=${town}&definition=instruction-task`)).body).not.toContain('核对补贴发放')
})

test('a meeting of three items is one meeting and three items, each a case of its own and the meeting open until the last is closed [D14]', async () => {
  const safety = await rooms.as({ post: 'clerk', unit: 'safety-law-office' })
  const leader = await rooms.as({ post: 'leader', unit: 'general-office' })
  const items = ['水沟排水', '院墙地界', '欠薪'].map((what) => ({ what, decision: '一周内见面', unit: 'justice-office', until: '2026-10-20' }))
  const before = await Promise.all(['study-meetings', 'study-meeting-items'].map(figure))
  const meeting = await opened(safety, { definition: 'study-meeting', day, what: { name: '第41周研判会', plannedOn: day } })
  const held = await acted(safety, meeting.id, { name: 'hold', day, what: { chair: 'secretary', attendance: 8, items } })
  await acted(safety, meeting.id, { name: 'minute', day, what: { signedCopy: [await picture(safety)] } })
  const carried = await safety.read<{ values: object }>(`/api/cases/${meeting.id}/carry?definition=study-item&row=2`)
  const handed = await Promise.all(items.map((one) => opened(safety, { definition: 'study-item', day, what: { ...one, cameFrom: { case: meeting.id, as: 'part' } } })))
  for (const { id } of handed) {
    await acted(safety, id, { name: 'answer', day, what: { result: '已见面', evidence: [await picture(safety)] } })
    await acted(leader, id, { name: 'verify', day, what: { checked: '问了当事人' } })
  }

  expect(held.papers.map(({ title }) => title)).toEqual(['研判纪要'])
  expect(carried.values).toEqual(items[2])
  expect((await acted(safety, meeting.id, { name: 'close', day, what: {} })).state.closed).toBe(true)
  expect(await Promise.all(['study-meetings', 'study-meeting-items'].map(figure))).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 3])
  expect((await safety.get(`/api/cases/${meeting.id}/papers/minutes`)).statusCode).toBe(200)
})
