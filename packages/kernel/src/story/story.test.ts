import { expect, test } from 'vitest'
import { storyteller } from './story.ts'
import { petition, toyLaw } from './toy.fixture.ts'
import { plainPetition } from './toy-asking.fixture.ts'

const story = storyteller(toyLaw)
const accepted = story(petition, '2026-03-02', plainPetition).then('2026-03-09', 'clerk', 'accept')

test('an accepted petition is overdue once sixty days have passed without an answer', () => {
  expect(accepted.on('2026-05-08')).toEqual({ state: 'accepted', overdue: [] })
  expect(accepted.on('2026-05-09')).toEqual({ state: 'accepted', overdue: ['answer'] })
})

test('each telling is a story of its own', () => {
  const answered = accepted.then('2026-03-20', 'clerk', 'answer')

  expect(accepted.acts).toHaveLength(2)
  expect(answered.acts).toHaveLength(3)
  expect(accepted.standing().state).toBe('accepted')
})

test('an act that is refused fails the story there, unless it was only tried', () => {
  expect(() => accepted.then('2026-03-20', 'clerk', 'close')).toThrow('close on 2026-03-20 was refused: wrong-state')
  expect(accepted.tries('2026-03-20', 'clerk', 'close')?.code).toBe('wrong-state')
  expect(accepted.tries('2026-03-20', 'clerk', 'answer')).toBeUndefined()
})

test('what was recorded late, corrected, or passed with time is told too', () => {
  const late = accepted.passes('2026-05-20').thenLate({ day: '2026-05-08', recorded: '2026-05-20', post: 'officer', name: 'answer', account: 'somebody' })
  const corrected = late.corrects('2026-05-21', 'clerk', { of: late.acts.at(-1)?.id, day: '2026-05-09' })

  expect(late.books()).toMatchObject({ due: '1', inTime: '1', late: '0' })
  expect(late.acts.at(-1)?.who.account).toBe('somebody')
  expect(corrected.books()).toMatchObject({ due: '1', inTime: '0', late: '1' })
  expect(corrected.facts('late')[0]?.day).toBe('2026-05-08')
  expect(corrected.duty('answer')).toMatchObject({ ended: '2026-05-09', fellDue: '2026-05-08' })
})

test('joining is told with what was known of the other case', () => {
  const other = '00000000-0000-7000-8000-000000000009'
  const joined = accepted.knowing({ need: { need: 'standing', case: other }, answer: { exists: true, thread: other } }).does('join', '2026-03-20', { into: other, reason: '同一件' })

  expect(joined.standing().thread).toBe(other)
})
