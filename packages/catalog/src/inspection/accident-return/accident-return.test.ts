import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { accidentReturn } from './accident-return.ts'

const june = story(accidentReturn, '2026-07-03', { month: '2026-06-30', accidents: 0 })

test('a month without accidents is returned as a nought, booked in the month it is about [F31]', () => {
  expect(june.facts('accidents').map(({ day, amount, unit }) => [day, amount, unit])).toEqual([['2026-06-30', '0', 'case']])
  expect(june.books()).toEqual({ returns: '1', zeroReturns: '1', accidents: '0' })
})

test('a month nobody returned has no entry at all, and an empty return is refused [F31]', () => {
  expect(june.facts('accidents').filter(({ day }) => day === '2026-05-31')).toEqual([])
  expect(() => story(accidentReturn, '2026-07-03', { month: '2026-06-30' })).toThrow('field-missing')
  expect(() => story(accidentReturn, '2026-07-03', { accidents: 0 })).toThrow('field-missing')
})

test('accidents, deaths, injured and fires are told apart [F31]', () => {
  const july = story(accidentReturn, '2026-08-02', { month: '2026-07-31', accidents: 1, deaths: 0, injured: 2, fires: 3 })

  expect(july.books()).toEqual({ returns: '1', accidents: '1', deaths: '0', injured: '2', fires: '3' })
})

test('an accident that became known later puts the nought right in its own month [F31]', () => {
  const corrected = june.corrects('2026-09-01', 'clerk', { of: june.acts[0]?.id, set: { accidents: 1 } })

  expect(corrected.facts('accidents').map(({ day, amount }) => [day, amount])).toEqual([['2026-06-30', '1']])
  expect(corrected.books()).toMatchObject({ returns: '1', accidents: '1', zeroReturns: '0' })
})
