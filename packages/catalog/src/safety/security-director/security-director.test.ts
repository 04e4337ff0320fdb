import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { securityDirector } from './security-director.ts'

const village = '00000000-0000-7000-a000-000000000001'
const appointed = story(securityDirector, '2026-01-05', { who: { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' }, village, from: '2026-01-01' })

test('one in post counts from the first day of the term, in the village of the post [F08]', () => {
  expect(appointed.facts('inTerm')).toMatchObject([{ day: '2026-01-01', amount: '1', by: [village] }])
})

test('the last day still counts, the day after does not; a wrong last day is corrected [F08]', () => {
  const left = appointed.then('2026-06-30', 'clerk', 'end', { to: '2026-06-30' })
  const corrected = left.corrects('2026-07-02', 'clerk', { of: left.acts.at(-1)?.id, set: { to: '2026-06-15' } })

  expect(left.facts('inTerm').map(({ day, amount }) => [day, amount])).toEqual([['2026-01-01', '1'], ['2026-07-01', '-1']])
  expect(corrected.facts('inTerm').map(({ day }) => day).sort()).toEqual(['2026-01-01', '2026-06-16'])
})

test('a term that ends before it begins is refused, and one entered by mistake is in post on no day [F08]', () => {
  expect(() => story(securityDirector, '2026-01-05', { who: { person: 'p', of: 'sealed' }, village, from: '2026-01-05', to: '2026-01-01' })).toThrow('任期')
  expect(appointed.corrects('2026-01-06', 'clerk', { of: appointed.acts[0]?.id, void: true }).books()['inTerm']).toBe('0')
})
