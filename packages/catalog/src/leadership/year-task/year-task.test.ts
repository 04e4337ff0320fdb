import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { lastDay, story } from '../../story.fixture.ts'
import { yearTask } from './year-task.ts'

const paper = ['00000000-0000-7000-c000-000000000001']
const year = { from: '2026-01-01', to: '2026-12-31' }
const task = (source: string) => story(yearTask, '2026-03-02', { source, task: '建成法治文化广场', unit: 'justice-office', latest: '2026-10-31' })
const finish = { result: '已建成', evidence: paper }
const kept = task('last-report').then('2026-10-31', 'officer', 'finish', finish).then('2026-11-05', 'leader', 'verify').passes('2026-11-06')
const broken = task('last-report').then('2026-09-01', 'clerk', 'giveUp', { reason: '用地没有批下来' }).passes('2026-11-01')

test('a promise of last year’s report is kept only once it is verified; one given up is told with its reason [A18]', () => {
  const other = task('key-points').then('2026-05-01', 'officer', 'finish', finish).then('2026-05-05', 'leader', 'verify')

  expect(['promises', 'promises-kept', 'promises-broken', 'year-tasks', 'year-tasks-done', 'year-tasks-open'].map((id) => readFigure(id, year, kept, broken, other, task('last-report').then('2026-10-01', 'officer', 'finish', finish)))).toEqual(['3', '1', '1', '4', '2', '1'])
})

test('looked for on its last day and late from the day after; a leader may put it off [A18]', () => {
  expect(lastDay(task('opinion'), 'finish')).toBe('2026-10-31')
  expect(kept.books()).toMatchObject({ due: '1', inTime: '1' })
  expect(task('opinion').passes('2026-11-01').books()).toMatchObject({ due: '1', late: '1' })
  expect(lastDay(task('opinion').then('2026-10-10', 'leader', 'postpone', { latest: '2026-12-20', reason: '雨季停工' }), 'finish')).toBe('2026-12-20')
  expect(broken.books()).toMatchObject({ planned: '1', undone: '1' })
})

test('tasks of the five-year plan and of the year’s opinion are told apart; progress counts for nothing [A16] [A17]', () => {
  const fiveYear = task('five-year').then('2026-06-30', 'clerk', 'halfway', { progress: '已完成设计' }).passes('2026-11-01')
  const opinion = task('opinion').then('2026-05-01', 'officer', 'finish', finish).then('2026-05-05', 'leader', 'verify').passes('2026-11-01')

  expect(['five-year-tasks-in-time-rate', 'opinion-tasks-done', 'year-tasks-in-time-rate'].map((id) => readFigure(id, year, fiveYear, opinion))).toEqual(['0', '1', '50'])
})

test('verified by somebody else than who finished it; sent back it goes on [A18]', () => {
  const done = task('key-points').then('2026-05-01', 'clerk', 'finish', finish)

  expect(done.tries('2026-05-02', 'clerk', 'verify')?.says).toContain('以外的人')
  expect(done.then('2026-05-02', 'leader', 'sendBack', { reason: '还没有验收' }).standing().state).toBe('planned')
})
