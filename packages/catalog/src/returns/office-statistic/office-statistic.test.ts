import { checkIndicator } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { readFigure } from '../../read-figure.fixture.ts'
import { story } from '../../story.fixture.ts'
import { officeStatisticIndicators } from './office-statistic.indicators.ts'
import { officeStatistic, statisticItems } from './office-statistic.ts'

const told = { month: '2026-03-15', item: 'penalties-simple', cases: 3, source: '示例执法队' }
const march = story(officeStatistic, '2026-04-02', told)

test('one item and its number, booked in the month it is about, in the item’s own unit; a nought is told too', () => {
  expect(march.books()).toEqual({ cases: '3' })
  expect(march.facts('cases')[0]?.day).toBe('2026-03-15')
  expect(story(officeStatistic, '2026-04-02', { ...told, cases: 0 }).books()).toEqual({ cases: '0' })
  expect(story(officeStatistic, '2026-04-02', { ...told, item: 'fees', cases: null, money: '1250000' }).books()).toEqual({ money: '1250000' })
})

test('without the month, the item or who counted there is none; it names nobody', () => {
  for (const field of ['month', 'item', 'source']) expect(() => story(officeStatistic, '2026-04-02', { ...told, [field]: null })).toThrow('field-missing')
  expect(Object.values(officeStatistic.fields).filter(({ kind }) => ['person', 'people', 'officer'].includes(kind))).toEqual([])
})

test('every item is a figure in a unit of its number, and nothing else is counted by it', () => {
  expect(officeStatisticIndicators.flatMap((one) => checkIndicator(one, [officeStatistic]))).toEqual([])
  expect(Object.keys(statisticItems).every((id) => officeStatisticIndicators.some((one) => one.id === `statistic-${id}`))).toBe(true)
})

test('months add up, of what stands the last told is read, a rate divides two items', () => {
  const stories = ([
    ['penalties-simple', 3, '2026-03-15'], ['penalties-simple', 2, '2026-04-15'], ['suits-heard', 4, '2026-05-15'], ['suits-attended', 3, '2026-05-15'],
  ] as const).map(([item, cases, month]) => story(officeStatistic, '2027-01-04', { ...told, item, cases, month }))
  const of = (id: string) => readFigure(id, { from: '2026-01-01', to: '2026-12-31' }, ...stories)

  expect([of('statistic-penalties-simple'), of('statistic-suits-attended-rate')]).toEqual(['5', '75'])
  expect(officeStatisticIndicators.find((one) => one.id === 'statistic-normdocs-valid')?.reading).toMatchObject({ as: 'latest', since: 'period' })
})
