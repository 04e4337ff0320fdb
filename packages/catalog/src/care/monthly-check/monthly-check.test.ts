import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { monthlyCheck } from './monthly-check.ts'

const march = story(monthlyCheck, '2026-03-25', { month: '2026-03-01' })
const two = march.then('2026-03-28', 'body', 'signHospital').then('2026-03-30', 'clerk', 'signJustice')
const all = two.then('2026-04-02', 'clerk', 'signPolice')

test('a month counts once all three bodies signed, in its own month though the last signed in the next [F15]', () => {
  expect(all.facts('signedOff').map(({ day, amount }) => [day, amount])).toEqual([['2026-03-01', '1']])
  expect(all.then('2026-04-03', 'clerk', 'complete').on('2026-04-03').state).toBe('complete')
})

test('in whatever order they sign; with two of three the month does not count and cannot be filed [F15]', () => {
  expect(two.books()['signedOff']).toBeUndefined()
  expect(two.tries('2026-03-31', 'clerk', 'complete')?.says).toContain('三方')
  for (const [post, act] of [['body', 'signHospital'], ['clerk', 'signPolice'], ['clerk', 'signJustice']] as const) {
    expect(all.tries('2026-04-03', post, act)?.says).toContain('已经办过')
  }
})

test('a signature entered by mistake is struck out, and the month with it [F15]', () => {
  const struck = all.corrects('2026-04-05', 'clerk', { of: all.acts.at(-1)?.id, void: true })

  expect(struck.books()['signedOff']).toBe('0')
})

test('it holds no person and no list of persons [F15]', () => {
  expect(Object.values(monthlyCheck.fields).map(({ kind }) => kind)).toEqual(['day', 'files'])
})
