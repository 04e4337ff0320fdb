import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { problemLoop } from './problem-loop.ts'

const picture = ['00000000-0000-7000-c000-000000000001']
// A Monday.
const found = story(problemLoop, '2026-03-02', { source: 'inspection', problem: '两处消防通道被占' })
const studied = found.then('2026-03-03', 'clerk', 'study', { study: '由执法队清理' })
const handed = studied.then('2026-03-04', 'leader', 'hand', { unit: 'enforcement-team', until: '2026-03-20' })
const done = { result: '已清理', evidence: picture }
const handled = handed.then('2026-03-20', 'officer', 'handle', done)
const checked = handled.then('2026-03-23', 'clerk', 'check', { checked: '看了现场' })
const ended = checked.then('2026-03-24', 'clerk', 'end', { told: '告诉了检查组' })

test('studied, handed over, handled, checked, ended, rated: found counts at once, solved once it went the whole way [D28]', () => {
  const upToCheck = { found: '1', studied: '1', handed: '1', handled: '1', checked: '1', standing: '1', due: '1', inTime: '1' }

  expect(found.books()).toEqual({ found: '1', standing: '1' })
  expect(checked.books()).toEqual(upToCheck)
  expect(ended.then('2026-03-25', 'leader', 'rate', { rating: 'good' }).books()).toEqual({ ...upToCheck, standing: '0', ended: '1', solved: '1', rated: '1' })
  expect(ended.then('2026-03-25', 'leader', 'rate', { rating: 'good' }).facts('rated')[0]?.by).toEqual(['inspection', 'enforcement-team', 'good'])
})

test('no step is left out, and whoever handled it neither checks nor rates [D28]', () => {
  const own = handed.then('2026-03-20', 'clerk', 'handle', done)
  const ownEnded = own.then('2026-03-23', 'leader', 'check', { checked: '看了' }).then('2026-03-24', 'leader', 'end', { told: '检查组' })

  const skipped = [
    found.tries('2026-03-03', 'leader', 'hand', { unit: 'enforcement-team', until: '2026-03-20' }), studied.tries('2026-03-20', 'officer', 'handle', done),
    handled.tries('2026-03-23', 'clerk', 'end', { told: '检查组' }), checked.tries('2026-03-24', 'leader', 'rate', { rating: 'good' }),
  ]

  expect(skipped.map((refused) => refused?.code)).toEqual(['wrong-state', 'wrong-state', 'wrong-state', 'wrong-state'])
  expect(own.tries('2026-03-23', 'clerk', 'check', { checked: '看了' })?.says).toContain('办理以外的人')
  expect(ownEnded.tries('2026-03-25', 'clerk', 'rate', { rating: 'good' })?.says).toContain('办理以外的人')
  expect(ownEnded.tries('2026-03-25', 'leader', 'rate', { rating: 'good' })).toBeUndefined()
  expect(handed.tries('2026-03-20', 'officer', 'handle', { result: '已清理' })).toMatchObject({ code: 'field-missing', field: 'evidence' })
  expect(checked.tries('2026-03-24', 'clerk', 'end')).toMatchObject({ code: 'field-missing', field: 'told' })
})

test('what is not good enough goes back instead of being rated and was never solved; solved in the end it is one problem, not two [D28]', () => {
  const back = ended.then('2026-03-25', 'leader', 'sendBack', { until: '2026-04-10', reason: '又占上了' })
  const again = back.then('2026-04-08', 'officer', 'handle', done).then('2026-04-09', 'clerk', 'check', { checked: '又看了' }).then('2026-04-10', 'clerk', 'end', { told: '检查组' }).then('2026-04-13', 'leader', 'rate', { rating: 'fair' })

  expect(back.books()).toMatchObject({ found: '1', ended: '1', standing: '1', sentBack: '1' })
  expect(back.books()['solved']).toBeUndefined()
  expect(again.books()).toMatchObject({ found: '1', handled: '1', checked: '1', ended: '1', solved: '1', standing: '0' })
})

test('what is not taken up is neither handed over nor solved, and it takes a leader [D28]', () => {
  expect(found.tries('2026-03-03', 'clerk', 'drop', { reason: '不属实' })?.code).toBe('not-your-post')
  expect(found.then('2026-03-03', 'leader', 'drop', { reason: '不属实' }).books()).toEqual({ found: '1', standing: '0', dropped: '1' })
})

test('the last day of studying, of handling and of checking, and the day after each [D28]', () => {
  expect([found.on('2026-03-09').overdue, found.on('2026-03-10').overdue]).toEqual([[], ['study']])
  expect([handed.on('2026-03-20').overdue, handed.on('2026-03-21').overdue]).toEqual([[], ['handle']])
  expect([handled.on('2026-03-25').overdue, handled.on('2026-03-26').overdue]).toEqual([[], ['check']])
  expect(handed.passes('2026-03-21').books()).toMatchObject({ due: '1', late: '1' })
  expect(handed.then('2026-03-10', 'leader', 'urge', { urged: '本周内清理' }).books()['urged']).toBe('1')
  expect(studied.tries('2026-03-04', 'leader', 'hand', { unit: 'finance', until: '2026-03-03' })?.says).toContain('不能早于')
  expect(handled.tries('2026-03-23', 'leader', 'sendBack', { until: '2026-03-22', reason: '没清' })?.says).toContain('不能早于')
})

test('campaigns, visits, inspections and supervision come in one way, each by its source, kept from whoever it is about [D28] [J07]', () => {
  const from = (source: string) => story(problemLoop, '2026-03-02', { source, problem: '公示更新不及时' }).facts('found')[0]?.by

  expect(['campaign', 'visit', 'supervision'].map(from)).toEqual([['campaign', ''], ['visit', ''], ['supervision', '']])
  expect(problemLoop.against).toEqual(['about', 'aboutOfficer'])
  expect(problemLoop.goesTo).toEqual({ field: 'unit', in: ['handed'] })
})
