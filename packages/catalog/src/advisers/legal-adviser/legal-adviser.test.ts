import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { legalAdviser } from './legal-adviser.ts'

const village = '00000000-0000-7000-a000-000000000001'
const lawyer = { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' }
const retained = story(legalAdviser, '2026-01-10', { lawyer, firm: '示例律师事务所', level: 'town', fee: '3000000', from: '2026-01-01', to: '2026-12-31' })

test('a town adviser is retained from the first to the last day of the contract [H01]', () => {
  expect(retained.facts('inTerm').map(({ day, amount, by }) => [day, amount, by[0]])).toEqual([['2026-01-01', '1', 'town'], ['2027-01-01', '-1', 'town']])
  expect(retained.books()).toMatchObject({ retained: '1', fee: '3000000' })
})

test('a village adviser is kept apart from the town\'s, and one without a fee has none [H01]', () => {
  const other = story(legalAdviser, '2026-01-10', { lawyer, firm: '示例律师事务所', level: 'village', village, from: '2026-01-01' })

  expect(other.facts('inTerm').map(({ by }) => by)).toEqual([['village', village]])
  expect(other.books()['fee']).toBeUndefined()
})

test('a contract ended early ends the term that day, and an assessment leaves the term as it is [H01]', () => {
  const open = story(legalAdviser, '2026-01-10', { lawyer, firm: '示例律师事务所', level: 'town', from: '2026-01-01' })
  const ended = open.then('2026-05-01', 'clerk', 'change', { assessment: 'poor' }).then('2026-06-30', 'clerk', 'end', { to: '2026-06-30', reason: '解聘' })

  expect(ended.facts('inTerm').map(({ day, amount }) => [day, amount])).toEqual([['2026-01-01', '1'], ['2026-07-01', '-1']])
  expect(ended.on('2026-07-01').state).toBe('ended')
})

test('a last day before the first is refused; a wrong one is corrected [H01]', () => {
  const corrected = retained.corrects('2026-02-01', 'clerk', { of: retained.acts[0]?.id, set: { to: '2026-11-30' } })

  expect(() => story(legalAdviser, '2026-01-10', { lawyer, firm: '所', level: 'town', from: '2026-02-01', to: '2026-01-31' })).toThrow('不能早于')
  expect(corrected.facts('inTerm').map(({ day }) => day).sort()).toEqual(['2026-01-01', '2026-12-01'])
})
