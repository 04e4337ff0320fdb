import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { story } from '../../story.fixture.ts'
import { villageRegister } from './village-register.ts'

const village = '00000000-0000-7000-a000-000000000001'
const counted = (day: string, answer: string) => ({ need: { need: 'count' as const, measure: 'village-register.villages', subject: village, from: '1900-01-01', to: day }, answer })
const told = { village, kind: 'village', from: '2019-01-01' }
const registered = story(villageRegister, '2020-03-02', told, { needs: [counted('2020-03-02', '0')] })

test('a village counts from the day it was set up, whenever it was registered, to the last day before it was merged away', () => {
  const merged = registered.then('2020-10-12', 'clerk', 'merge', { to: '2020-09-30', reason: '撤村并居' })

  expect(registered.facts('villages').map(({ day, amount, subject, by }) => [day, amount, subject, by[0]])).toEqual([['2019-01-01', '1', village, 'village']])
  expect(['2018-12-31', '2019-01-01', '2020-09-30', '2020-10-01'].map((to) => readFigure('villages', { from: '2018-01-01', to }, merged))).toEqual(['0', '1', '1', '0'])
  expect(merged.facts('villages').map(({ day, amount }) => [day, amount])).toEqual([['2019-01-01', '1'], ['2020-10-01', '-1']])
})

test('it is in the register once, and gone no day before it began', () => {
  expect(() => story(villageRegister, '2020-05-06', told, { needs: [counted('2020-05-06', '1')] })).toThrow('已经在册')
  expect(registered.tries('2020-10-12', 'clerk', 'merge', { to: '2018-12-31', reason: '撤村并居' })?.says).toContain('不能早于设立日期')
  expect(registered.tries('2020-10-12', 'village-official', 'merge', { to: '2020-09-30', reason: '撤村并居' })?.code).toBe('not-your-post')
})

test('a village that becomes a community is one all the same, of the other kind from that day on', () => {
  const changed = registered.then('2020-06-01', 'clerk', 'change', { kind: 'community' })

  expect(changed.books()['villages']).toBe('1')
  expect(changed.facts('villages').map(({ day, amount, by }) => [day, amount, by[0]])).toEqual([['2019-01-01', '1', 'village'], ['2020-06-01', '-1', 'village'], ['2020-06-01', '1', 'community']])
})

test('one entered twice is struck out and counts nowhere', () => {
  expect(registered.corrects('2020-03-03', 'clerk', { of: registered.acts[0]?.id, void: true }).books()['villages']).toBe('0')
})
