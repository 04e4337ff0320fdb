import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { premises } from './premises.ts'

const village = '00000000-0000-7000-a000-000000000001'
const listed = story(premises, '2026-01-05', { name: '示例小吃店', kind: 'catering', village, licence: 'JY100', from: '2026-01-01' }, 'body')

test('a business stands in the list from the day it was taken in, by kind and village [C25]', () => {
  expect(listed.facts('inTerm').map(({ day, amount, unit, by }) => [day, amount, unit, by])).toEqual([['2026-01-01', '1', 'premises', ['catering', village]]])
})

test('a business that changed its trade counts under the new kind from that day, and no longer once it has gone [C27]', () => {
  const changed = listed.then('2026-04-01', 'clerk', 'change', { kind: 'food-trade' }).then('2026-09-30', 'clerk', 'end', { to: '2026-09-30', reason: '注销' })

  expect(changed.facts('inTerm').map(({ day, amount, by }) => [day, amount, by[0]])).toEqual([
    ['2026-01-01', '1', 'catering'], ['2026-04-01', '-1', 'catering'], ['2026-04-01', '1', 'food-trade'], ['2026-10-01', '-1', 'food-trade'],
  ])
})

test('the list of medical institutions is kept by the same people who bring the other lists, not by grid workers [C30]', () => {
  const wanted = { name: '示例卫生室', kind: 'medical', village, from: '2026-01-01' }

  expect(story(premises, '2026-01-05', wanted, 'clerk').books()).toMatchObject({ inTerm: '1' })
  expect(() => story(premises, '2026-01-05', wanted, 'grid-worker')).toThrow('not-your-post')
})
