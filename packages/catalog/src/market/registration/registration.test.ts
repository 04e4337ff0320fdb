import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { registration } from './registration.ts'

const applied = { name: '示例便民超市', kind: 'opening', businessType: 'individual' }
const accepted = story(registration, '2026-03-02', applied, 'body')

test('an opening that was granted is one household on the day it was granted, by its type [C22]', () => {
  const granted = accepted.then('2026-03-04', 'clerk', 'grant', { code: '92420000EXAMPLE01' })

  expect(granted.on('2026-03-04').state).toBe('granted')
  expect(granted.facts('granted').map(({ day, amount, unit, by }) => [day, amount, unit, by])).toEqual([['2026-03-04', '1', 'household', ['opening', 'individual', '']]])
})

test('what was only applied for, rejected or withdrawn is no registration [C22]', () => {
  const rejected = accepted.then('2026-03-05', 'body', 'reject', { reason: '材料不齐' })

  expect(accepted.books()).toEqual({ accepted: '1' })
  expect(rejected.books()).toEqual({ accepted: '1', rejected: '1' })
  expect(accepted.then('2026-03-05', 'body', 'withdraw').books()).toEqual({ accepted: '1' })
  expect(accepted.tries('2026-03-05', 'body', 'reject')).toMatchObject({ code: 'field-missing', field: 'reason' })
  expect(rejected.tries('2026-03-06', 'body', 'grant')?.code).toBe('wrong-state')
})

test('a change of registration is granted without being an opening, and an opening entered as one is put right [C22]', () => {
  const change = story(registration, '2026-03-02', { ...applied, kind: 'change' }).then('2026-03-03', 'body', 'grant')
  const corrected = change.corrects('2026-03-10', 'clerk', { of: change.acts[0]?.id, set: { kind: 'opening' } })

  expect(change.facts('granted').map((fact) => fact.by[0])).toEqual(['change'])
  expect(corrected.facts('granted').map(({ day, by }) => [day, by[0]])).toEqual([['2026-03-03', 'opening']])
  expect(corrected.books()['granted']).toBe('1')
})

test('the town\'s own posts in the villages register no business [C22]', () => {
  expect(() => story(registration, '2026-03-02', applied, 'village-official')).toThrow('not-your-post')
})
