import { displayAmount } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { townProfile } from './town-profile.ts'
import { townProfileIndicators } from './town-profile.indicators.ts'

const entered = story(townProfile, '2024-03-05', { distance: 27_000, along: 'road', source: '公路部门资料（示例）' })

test('a distance is one entry in metres, of its day and its way of measuring; the report says kilometres', () => {
  expect(entered.facts('distance').map(({ day, amount, by }) => [day, amount, by])).toEqual([['2024-03-05', '27000', ['road']]])
  expect(displayAmount('27000', '公里')).toBe('27')
})

test('by road and as the crow flies are two figures, each the last that stands: two entries do not add up to a longer way', () => {
  expect(townProfileIndicators.map(({ reading }) => reading)).toEqual([
    { as: 'latest', since: 'ever', measure: 'town-profile.distance', where: { along: ['road'] } },
    { as: 'latest', since: 'ever', measure: 'town-profile.distance', where: { along: ['straight'] } },
  ])
  expect(story(townProfile, '2024-03-06', { distance: 21_500, along: 'straight', source: '地图量取' }).facts('distance')[0]?.by).toEqual(['straight'])
})

test('27 typed for kilometres is put right on its day; without its source there is no entry', () => {
  const typed = story(townProfile, '2024-03-05', { distance: 27, along: 'road', source: '公路部门资料（示例）' })

  expect(typed.corrects('2024-04-01', 'clerk', { of: typed.acts[0]?.id, set: { distance: 27_000 } }).facts('distance').map(({ day, amount }) => [day, amount])).toEqual([['2024-03-05', '27000']])
  expect(() => story(townProfile, '2024-03-05', { distance: 27_000, along: 'road' })).toThrow('field-missing')
})
