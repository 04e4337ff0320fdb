import type { WorkRow } from '@zhenzhi/contract'
import { expect, test } from 'vitest'
import { groupsOf } from './groups-of.ts'
import { reminderOf } from './reminder-of.ts'

const row = (id: string, more: Partial<WorkRow> = {}): WorkRow => ({
  id, town: 11, definition: 'mediation', definitionTitle: '矛盾纠纷调解', heading: '王某甲 · 西村', state: 's', stateTitle: '已登记', closed: false, cells: {}, opened: '2026-03-02', moved: '2026-03-02T02:00:00.000Z',
  nextDue: '2026-03-10', nextDuty: '调解终结', overdue: true, next: '调解终结', place: '', waits: { mine: false, unit: '司法所', posts: ['经办人', '人民调解员'], since: '2026-03-03' }, ...more,
})

test('rows stand apart in the order in which their groups first come', () => {
  const rows = [row('a'), row('b', { place: '西村', waits: { mine: true, unit: '', posts: [], since: '2026-03-03' } }), row('c')]

  expect(groupsOf(rows, 'unit').map(({ title, rows: some }) => [title, some.map(({ id }) => id)])).toEqual([['司法所', ['a', 'c']], ['没有分到科室的', ['b']]])
  expect(groupsOf(rows, 'place').map(({ title }) => title)).toEqual(['没有写村的', '西村'])
  expect(groupsOf(rows, 'post').map(({ title }) => title)).toEqual(['等经办人、人民调解员办', '轮到我办'])
})

test('a reminder says what waits since when and where to find it, and names nobody', () => {
  const text = reminderOf(row('a'), { today: '2026-03-12', address: 'https://x/cases/a' })

  expect(text).toBe('司法所：有一件“矛盾纠纷调解”（2026年3月2日登记）等着办“调解终结”，3月3日到现在 9 天没有动静，期限 2026年3月10日，已经超过。请看一下：https://x/cases/a')
  expect(text).not.toContain('王某甲')
})
