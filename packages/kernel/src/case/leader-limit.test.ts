import { expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import { toyLaw } from '../story/toy.fixture.ts'
import { opened, refusalOf, take } from '../story/toy-asking.fixture.ts'
import type { Told } from '../story/toy-asking.fixture.ts'
import { fold } from './fold.ts'
import { leaderLimits, limited } from './leader-limit.ts'

const accepted = take(opened('2026-03-02'), { name: 'accept', day: '2026-03-09' }) // answer by 2026-05-08
const limit = (until: string, more: Partial<Told> = {}): Told => ({ kind: 'clock', name: limited, day: '2026-03-10', post: 'leader', what: { of: 'answer', round: 1, until, reason: '先到现场看，本周内报结果' }, law: toyLaw, ...more })
const standing = (acts: readonly Act[]) => leaderLimits(acts, fold(acts).duties)

test('a leader sets an own day with words; the statutory day and its facts stay as they are', () => {
  const acts = take(accepted, limit('2026-03-20'))

  expect(standing(acts)).toEqual([{ duty: 'answer', round: 1, day: '2026-03-20', words: '先到现场看，本周内报结果', account: 'person-leader', post: 'leader', set: '2026-03-10' }])
  expect(acts.at(-1)?.outcome).toMatchObject({ duties: [], facts: [], state: 'accepted' })
  expect(fold(acts).duties).toEqual(fold(accepted).duties)
})

test('the last word counts', () => {
  expect(standing(take(take(accepted, limit('2026-03-20')), limit('2026-03-25', { day: '2026-03-11' }))).map(({ day }) => day)).toEqual(['2026-03-25'])
})

test('the day before the statutory day is the last that may be set; that day itself and the day after are refused', () => {
  expect(refusalOf(accepted, limit('2026-05-07'))).toBeUndefined()
  expect(refusalOf(accepted, limit('2026-05-08'))).toMatchObject({ code: 'day-wrong', field: 'until' })
  expect(refusalOf(accepted, limit('2026-05-09'))?.says).toContain('2026-05-08')
})

test('refused: a day that is over, no words, words without end, a day that is none, a duty that does not run', () => {
  const what = (fields: Act['what']) => refusalOf(accepted, { ...limit('2026-03-20'), what: { of: 'answer', round: 1, until: '2026-03-20', reason: '办', ...fields } })

  expect(what({})).toBeUndefined()
  expect(what({ until: '2026-03-09' })?.code).toBe('day-wrong')
  expect(what({ reason: ' ' })?.code).toBe('field-missing')
  expect(what({ reason: '快'.repeat(201) })?.code).toBe('field-wrong')
  expect(what({ until: '2026-02-30' })?.code).toBe('field-wrong')
  expect(what({ of: 'accept' })?.code).toBe('duty-not-open')
  expect(what({ of: 'toString' })?.code).toBe('duty-not-open')
})

test('the clock says that the statutory day passed, whatever a leader set', () => {
  const acts = take(accepted, limit('2026-03-20'))
  const fallen = take(acts, { kind: 'clock', name: 'fell-due', day: '2026-05-08', recorded: '2026-05-09', what: { duty: 'answer', round: 1, due: '2026-05-08' } })
  const again = take(fallen, { name: 'pause', day: '2026-05-08', recorded: '2026-05-10' })

  expect(fold(again).duties.find(({ duty }) => duty === 'answer')?.fellDue).toBe('2026-05-08')
})
