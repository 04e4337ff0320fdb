import { expect, test } from 'vitest'
import { opened, plainPetition, take } from '../story/toy-asking.fixture.ts'
import { keptWith } from './came-from.ts'

const before = '00000000-0000-7000-8000-000000000002'
const root = '00000000-0000-7000-8000-000000000003'
const answer = (more: object) => ({ exists: true, thread: root, ownThread: root, closed: false, void: false, part: false, going: 0, ...more })
const firstOf = (more: object) => take([], {
  kind: 'open', name: 'register', day: '2026-03-02', what: { ...plainPetition, cameFrom: { case: before, as: 'next' } },
  needs: [{ need: { need: 'came-from', case: before, definition: 'toy-petition' }, answer: answer(more) }],
})[0]

test('whom the case it comes from was kept from is read from the opening act; of what comes from nowhere, or from a case kept from nobody, nobody', () => {
  expect(keptWith(firstOf({ hiddenFrom: ['finance', before] })!)).toEqual(['finance', before])
  expect(keptWith(firstOf({})!)).toEqual([])
  expect(keptWith(opened('2026-03-02')[0]!)).toEqual([])
})
