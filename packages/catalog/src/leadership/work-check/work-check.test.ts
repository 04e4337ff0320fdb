import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { lastDay, story } from '../../story.fixture.ts'
import { workCheck } from './work-check.ts'

const paper = ['00000000-0000-7000-c000-000000000001']
const year = { from: '2026-01-01', to: '2026-12-31' }
const planned = story(workCheck, '2026-05-06', { subject: '村务公开', whom: 'village', village: '00000000-0000-7000-8000-0000000000d1' })
const problems = [{ problem: '二季度未公开', how: '补公开' }, { problem: '公示栏破损', how: '修好' }]
const notified = planned.then('2026-05-12', 'clerk', 'check', { found: '查看公示栏和台账', problems }).then('2026-05-13', 'clerk', 'notify', { latest: '2026-05-31' })

test('a check is of a village or of an office, and says which [A19]', () => {
  expect(() => story(workCheck, '2026-05-06', { subject: '村务公开', whom: 'village' })).toThrow('村（社区）')
  expect(() => story(workCheck, '2026-05-06', { subject: '案卷', whom: 'unit' })).toThrow('镇属单位')
  expect(story(workCheck, '2026-05-06', { subject: '案卷', whom: 'unit', unit: 'enforcement-team' }).standing().state).toBe('planned')
})

test('each problem counts, a check without one is a check too [A19]', () => {
  const clean = planned.then('2026-05-12', 'clerk', 'pass', { found: '都按时公开' })
  const closed = notified.then('2026-05-31', 'village-official', 'correct', { correction: '已补', evidence: paper }).then('2026-06-02', 'leader', 'close')

  expect(['work-checks', 'work-check-problems', 'work-check-problems-closed'].map((id) => readFigure(id, year, clean, closed, notified))).toEqual(['3', '4', '2'])
})

test('put right by the day of the notice or late from the day after; sent back it has a day anew [A19]', () => {
  expect(lastDay(notified, 'correct')).toBe('2026-05-31')
  expect(notified.passes('2026-06-01').books()).toMatchObject({ due: '1', late: '1' })
  expect(readFigure('work-checks-late', year, notified.passes('2026-06-01'))).toBe('1')
  const corrected = notified.then('2026-05-20', 'clerk', 'correct', { correction: '已补', evidence: paper })
  expect(corrected.tries('2026-05-21', 'clerk', 'close')?.says).toContain('以外的人')
  expect(lastDay(corrected.then('2026-05-21', 'leader', 'sendBack', { latest: '2026-06-15', reason: '公示栏没修' }), 'correct')).toBe('2026-06-15')
})

test('the last day is not before the notice; one not carried out counts for nothing [A19]', () => {
  expect(planned.then('2026-05-12', 'clerk', 'check', { found: '有问题', problems }).tries('2026-05-13', 'clerk', 'notify', { latest: '2026-05-12' })?.says).toContain('不能早于')
  expect(planned.then('2026-05-20', 'clerk', 'cancel', { reason: '防汛' }).books()).toEqual({})
})
