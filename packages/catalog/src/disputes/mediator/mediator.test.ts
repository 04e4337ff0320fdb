import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { mediationGroup } from '../mediation-group/mediation-group.ts'
import { mediator } from './mediator.ts'

const village = '00000000-0000-7000-a000-000000000001'
const person = { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' }
const appointed = story(mediator, '2026-01-05', { mediator: person, level: 'village', village, employment: 'part', from: '2026-01-05' })

test('a village mediator is in post from the first day of the term to the last, full and part time apart [D05]', () => {
  const full = appointed.then('2026-06-01', 'clerk', 'change', { employment: 'full' })
  const left = full.then('2026-12-31', 'clerk', 'end', { to: '2026-12-31' })

  expect(left.facts('inTerm').map(({ day, amount, by }) => [day, amount, by[1]])).toEqual([
    ['2026-01-05', '1', 'part'], ['2026-06-01', '-1', 'part'], ['2026-06-01', '1', 'full'], ['2027-01-01', '-1', 'full'],
  ])
  expect(full.tries('2026-12-31', 'clerk', 'end', { to: '2026-01-04' })?.says).toContain('不能早于')
  expect(() => story(mediator, '2026-01-05', { mediator: person, level: 'village', employment: 'part', from: '2026-01-05' })).toThrow('哪个村')
})

test('a group of a village stands in the books by its village [D04]', () => {
  const group = story(mediationGroup, '2026-01-05', { name: '三组调解小组', village, from: '2026-01-05' })

  expect(group.facts('inTerm').map(({ day, by }) => [day, by[0]])).toEqual([['2026-01-05', village]])
})
