import { expect, test } from 'vitest'
import { monthsWithin } from '../calendar/day.ts'
import { day, text } from '../field/build.ts'
import { checkDefinition } from '../matter/check-definition.ts'
import { defineMatter } from '../matter/define-matter.ts'
import { closed, open } from '../matter/definition.ts'
import { measure } from '../measure/measure.ts'
import { storyteller } from './story.ts'
import { toyLaw } from './toy.fixture.ts'

/** A season with a first and a last day; how long it lasted is counted once it is over. */
const season = defineMatter({
  id: 'toy-season',
  title: '玩具季节',
  fields: { begins: day('开始', { basis: '玩具条例' }), ends: day('结束'), name: text('名称') },
  states: { on: open('进行中'), over: closed('已结束') },
  starts: 'on',
  transitions: {
    register: { title: '登记', from: [], to: 'on', by: ['clerk'], asks: { begins: 'required', ends: 'optional' } },
    look: { title: '回看', from: ['over'], to: 'over', by: ['clerk'], asks: {} },
    end: { title: '结束', from: ['on'], to: 'over', by: ['clerk'], asks: { ends: 'optional' } },
  },
  measures: {
    months: measure('历时', 'month').on('end').with({ amount: { monthsFrom: 'begins', to: 'ends' }, day: { field: 'ends' } }),
    seen: measure('回看', 'event').on('look').with({ day: { last: 'end' } }),
    early: measure('先看', 'event').on('end').with({ day: { last: 'look' } }),
  },
})

const story = storyteller({ ...toyLaw, definitions: {} })

test('both days count: a month is whole on its last day, and not the day before', () => {
  expect([monthsWithin('2020-08-01', '2020-09-29'), monthsWithin('2020-08-01', '2020-09-30'), monthsWithin('2020-08-01', '2020-10-01')]).toEqual([1, 2, 2])
  expect([monthsWithin('2020-08-15', '2020-10-13'), monthsWithin('2020-08-15', '2020-10-14')]).toEqual([1, 2])
  expect([monthsWithin('2020-01-31', '2020-02-28'), monthsWithin('2019-03-01', '2020-02-29')]).toEqual([1, 12])
  expect([monthsWithin('2020-08-01', '2020-08-20'), monthsWithin('2020-08-01', '2020-06-30')]).toEqual([0, 0])
})

test('a span of months is posted by its two days as they stand at the act, and a correction moves it', () => {
  const ended = story(season, '2020-08-01', { begins: '2020-08-01', ends: '2020-10-31' }).then('2020-10-09', 'clerk', 'end', { ends: '2020-09-30' })

  expect(ended.facts('months').map(({ day: on, amount, unit }) => [on, amount, unit])).toEqual([['2020-09-30', '2', 'month']])
  expect(ended.corrects('2020-11-01', 'clerk', { of: ended.acts[0]?.id, set: { begins: '2020-07-01' } }).books()).toEqual({ months: '3' })
  expect(story(season, '2020-08-01', { begins: '2020-08-01' }).then('2020-08-09', 'clerk', 'end').books()).toEqual({})
})

test('it is told of day fields alone and counts months', () => {
  const withMonths = (amount: { monthsFrom: string; to: string }, unit: 'month' | 'day' = 'month') =>
    checkDefinition({ ...season, measures: { months: { ...season.measures['months']!, unit, amount } } })

  expect(withMonths({ monthsFrom: 'begins', to: 'ends' })).toEqual([])
  expect(withMonths({ monthsFrom: 'begins', to: 'name' })).toEqual(['measure “months”: counts months by “name”, which is no day field'])
  expect(withMonths({ monthsFrom: 'begins', to: 'ends' }, 'day')).toEqual(['measure “months”: counts months, the measure day: different dimensions do not add up'])
})

test('what is counted by a later act may be of the day of an earlier one, and moves with it; before that act there is nothing', () => {
  const looked = story(season, '2020-08-01', { begins: '2020-08-01' }).then('2020-08-09', 'clerk', 'end').then('2021-01-05', 'clerk', 'look')
  const { seen } = season.measures

  expect(looked.facts('seen').map(({ day: on }) => on)).toEqual(['2020-08-09'])
  expect(looked.facts('early')).toEqual([])
  expect(looked.corrects('2021-01-06', 'clerk', { of: looked.acts[1]?.id, day: '2020-08-08' }).facts('seen').at(-1)?.day).toBe('2020-08-08')
  expect(checkDefinition({ ...season, measures: { seen: { ...seen!, day: { last: 'sleep' } } } })).toEqual(['measure “seen”: is of the day of no transition of ours, “sleep”'])
})
