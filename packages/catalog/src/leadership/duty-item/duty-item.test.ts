import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { lastDay, story } from '../../story.fixture.ts'
import { dutyItem } from './duty-item.ts'

const paper = ['00000000-0000-7000-c000-000000000001']
const year = { from: '2026-01-01', to: '2026-12-31' }
const listed = (leader: string, latest = '2026-06-30') => story(dutyItem, '2026-01-12', { leader, duty: 'study', item: '专题研究法治建设', latest })

test('an item is looked for on its last day and missed from the day after; each leader has a rate of his own [A06]', () => {
  const kept = listed('secretary').then('2026-06-30', 'clerk', 'perform', { done: '主持召开专题会', evidence: paper }).passes('2026-07-01')
  const missed = listed('mayor').passes('2026-07-01')

  expect(lastDay(listed('mayor'), 'perform')).toBe('2026-06-30')
  expect(kept.books()).toMatchObject({ listed: '1', due: '1', inTime: '1' })
  expect(missed.books()).toMatchObject({ listed: '1', due: '1', late: '1' })
  const figures = ['duty-items-listed', 'duty-items-late', 'duty-items-in-time-rate', 'duty-items-in-time-rate-secretary', 'duty-items-in-time-rate-mayor']
  expect(figures.map((id) => readFigure(id, year, kept, missed))).toEqual(['2', '1', '50', '100', '0'])
})

test('performed only with a record or with papers, and looked over by somebody else [A06]', () => {
  const item = listed('secretary')

  expect(item.tries('2026-05-06', 'clerk', 'perform', { done: '已研究' })?.says).toContain('凭证')
  const done = item.then('2026-05-06', 'clerk', 'perform', { done: '已研究', evidence: paper })
  expect(done.tries('2026-05-07', 'clerk', 'review')?.says).toContain('以外的人')
  const reviewed = done.then('2026-05-07', 'leader', 'review')
  expect(reviewed.standing().state).toBe('reviewed')
  expect(readFigure('duty-items-reviewed', year, reviewed, done)).toBe('1')
})

test('sent back it is owed again; one taken off the list is owed by nobody [A06]', () => {
  const done = listed('mayor').then('2026-05-06', 'clerk', 'perform', { done: '已研究', evidence: paper })

  expect(done.then('2026-05-08', 'leader', 'sendBack', { reason: '缺会议纪要' }).standing().state).toBe('listed')
  const off = listed('mayor').then('2026-03-02', 'leader', 'withdraw', { reason: '职责调整' }).passes('2026-07-01')
  expect(off.books()).toMatchObject({ listed: '1', withdrawn: '1' })
  expect(off.books()['late']).toBeUndefined()
})
