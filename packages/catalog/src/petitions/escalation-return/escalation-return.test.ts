import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { escalationReturn } from './escalation-return.ts'

const nought = story(escalationReturn, '2026-04-02', { month: '2026-03-01', events: 0 })

test('a month without any is returned as nought, in its own month: the nought has a record behind it [E12]', () => {
  expect(nought.facts('events')).toMatchObject([{ day: '2026-03-01', amount: '0' }])
  expect(nought.facts('returns')).toMatchObject([{ day: '2026-03-01', amount: '1' }])
})

test('a return without a number is none, and one told later corrects its month [E12]', () => {
  const corrected = nought.corrects('2026-05-06', 'clerk', { of: nought.acts[0]?.id, set: { events: 1 } })

  expect(() => story(escalationReturn, '2026-04-02', { month: '2026-03-01' })).toThrow('field-missing')
  expect(corrected.books()).toEqual({ events: '1', returns: '1' })
  expect(corrected.facts('events').every(({ day }) => day === '2026-03-01')).toBe(true)
})

test('a return entered twice is struck out; it holds no person and no list of persons [E12]', () => {
  expect(nought.corrects('2026-04-03', 'clerk', { of: nought.acts[0]?.id, void: true }).books()).toEqual({ events: '0', returns: '0' })
  expect(Object.values(escalationReturn.fields).map(({ kind }) => kind)).toEqual(['day', 'integer', 'integer', 'text', 'files'])
})

test('disputes made worse by how a petition was handled are booked beside, a nought as a record; where nobody looked there is none [E12]', () => {
  const looked = story(escalationReturn, '2026-04-02', { month: '2026-03-01', events: 0, mishandled: 0 })

  expect(looked.facts('mishandled')).toMatchObject([{ day: '2026-03-01', amount: '0' }])
  expect(nought.facts('mishandled')).toEqual([])
})
