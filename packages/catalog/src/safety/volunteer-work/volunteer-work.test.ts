import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { peaceVolunteer } from '../peace-volunteer/peace-volunteer.ts'
import { volunteerWork } from './volunteer-work.ts'

const village = '00000000-0000-7000-a000-000000000001'
const told = { village, team: 'patrol', attended: 6, spent: '1.5', clues: 0 }

test('an activity counts with those who took part, its time and its clues, nought included, and names nobody [D24]', () => {
  expect(story(volunteerWork, '2026-03-02', told).books()).toEqual({ services: '1', attended: '6', spent: '1.5', clues: '0' })
  expect(() => story(volunteerWork, '2026-03-02', { ...told, clues: null })).toThrow('field-missing')
  expect(Object.values(volunteerWork.fields).filter(({ kind }) => ['person', 'people', 'officer', 'term'].includes(kind))).toEqual([])
})

test('a volunteer is in the roster from the first day to the last [D24]', () => {
  const joined = story(peaceVolunteer, '2026-01-05', { volunteer: { person: village, of: 'sealed' }, village, team: 'patrol', from: '2026-01-05' })

  expect(joined.then('2026-06-30', 'clerk', 'end', { to: '2026-06-30' }).facts('inTerm').map(({ day, amount }) => [day, amount])).toEqual([['2026-01-05', '1'], ['2026-07-01', '-1']])
})
