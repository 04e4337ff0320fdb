import { expect, test } from 'vitest'
import { posts } from '../../posts.ts'
import { story } from '../../story.fixture.ts'
import { unnaturalDeath } from './unnatural-death.ts'

const sealed = { alg: '', kid: '', iv: '', ct: '', tag: '' }
const reported = story(unnaturalDeath, '2026-03-03', { happenedOn: '2026-02-27', persons: 2, brief: sealed })
const handled = reported.then('2026-03-04', 'clerk', 'consult', { agencies: ['police', 'village'], consultation: sealed }).then('2026-03-20', 'leader', 'handle', { outcome: 'settled', ending: sealed })

test('reported, consulted over, handled and closed: persons and those handled on the day it happened, by no place [E15]', () => {
  expect(handled.then('2026-03-21', 'clerk', 'close').books()).toMatchObject({ persons: '2', handled: '2', standing: '0' })
  expect(handled.facts('handled')).toMatchObject([{ day: '2026-02-27', amount: '2', by: [] }])
  expect(reported.books()['handled']).toBeUndefined()
})

test('nothing is handled before it was consulted over, nor closed before it was handled, nor handled without an outcome [E15]', () => {
  expect(reported.tries('2026-03-04', 'clerk', 'handle', { outcome: 'settled', ending: sealed })?.code).toBe('wrong-state')
  expect(reported.tries('2026-03-04', 'clerk', 'consult', { consultation: sealed })?.field).toBe('agencies')
  expect(reported.tries('2026-03-04', 'clerk', 'close')?.code).toBe('wrong-state')
  expect(handled.corrects('2026-03-22', 'clerk', { of: reported.acts[0]?.id, set: { persons: 1 } }).books()).toMatchObject({ persons: '1', handled: '1' })
})

test('no person can be entered, only posts that may know of special groups act on it, and nothing of it is searchable [E15]', () => {
  const kinds = Object.values(unnaturalDeath.fields).map(({ kind }) => kind)
  expect(kinds.filter((kind) => ['person', 'people', 'term', 'officer', 'files'].includes(kind))).toEqual([])
  expect(unnaturalDeath.special).toBe(true)
  const known: readonly string[] = Object.entries(posts).filter(([, { knows }]) => (knows as readonly string[]).includes('special-groups')).map(([id]) => id)
  expect(Object.values(unnaturalDeath.transitions).flatMap(({ by }) => by).filter((post) => !known.includes(post))).toEqual([])
  expect(Object.values(unnaturalDeath.measures).flatMap(({ by }) => by)).toEqual([])
})
