import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { centreIntake } from './centre-intake.ts'

const visitor = { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' }
const came = story(centreIntake, '2026-03-02', { visitor, kind: 'wages', demand: '工钱没有结清', persons: 3 })
const routed = came.then('2026-03-02', 'clerk', 'route', { route: 'mediation', unit: 'justice-office' })

test('a visitor is registered once, routed, told the result and asked for a rating [D15]', () => {
  const settled = routed.then('2026-03-10', 'mediator', 'handle', { result: '已谈成' }).then('2026-03-11', 'clerk', 'feedBack', { result: '已当面告知' })
  const rated = settled.then('2026-03-12', 'clerk', 'rate', { rating: 'satisfied' })

  expect(rated.books()).toMatchObject({ received: '1', persons: '3', routed: '1', settled: '1', rated: '1', standing: '0', due: '1', inTime: '1' })
  expect(rated.facts('routed')[0]?.by[2]).toBe('mediation')
  expect(routed.tries('2026-03-11', 'clerk', 'feedBack', { result: '好了' })?.code).toBe('wrong-state')
})

test('what was answered on the spot goes nowhere; what was routed wrongly is routed again and counts once [D15]', () => {
  const again = routed.then('2026-03-03', 'clerk', 'route', { route: 'arbitration' })

  expect(came.tries('2026-03-02', 'clerk', 'route', { route: 'answered' })?.says).toContain('反馈')
  expect(came.then('2026-03-02', 'clerk', 'feedBack', { result: '当场解释清楚' }).on('2026-03-02').state).toBe('settled')
  expect(again.books()['routed']).toBe('1')
  expect(came.tries('2026-03-02', 'clerk', 'route')).toMatchObject({ code: 'field-missing', field: 'route' })
})

test('the result is told back within the days set locally: the last day and the day after [D15]', () => {
  expect([routed.on('2026-04-01').overdue, routed.on('2026-04-02').overdue]).toEqual([[], ['feedBack']])
  expect(centreIntake).toMatchObject({ complainant: 'visitor', against: ['about', 'aboutOfficer'] })
})

test('who is not content at the counter says why, once for each reason; who is content gives none [D15]', () => {
  const settled = routed.then('2026-03-10', 'mediator', 'handle', { result: '已谈成' }).then('2026-03-11', 'clerk', 'feedBack', { result: '已当面告知', findings: [{ finding: 'part', outcome: 'set-aside', why: '另一项已转仲裁' }] })
  const unhappy = settled.then('2026-03-12', 'clerk', 'rate', { rating: 'unsatisfied', discontents: ['evasive', 'slow'] })

  expect(unhappy.facts('discontents').map(({ by }) => by)).toEqual([['', 'justice-office', 'evasive'], ['', 'justice-office', 'slow']])
  expect(unhappy.facts('ratedByUnit').map(({ by }) => by)).toEqual([['', 'justice-office', 'unsatisfied']])
  expect(settled.tries('2026-03-12', 'clerk', 'rate', { rating: 'unsatisfied' })?.says).toContain('没有说原因')
  expect(settled.tries('2026-03-12', 'clerk', 'rate', { rating: 'satisfied', discontents: ['slow'] })?.code).toBe('guard-unmet')
})
