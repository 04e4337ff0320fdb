import { expect, test } from 'vitest'
import { knownFilters } from './known-filters.ts'

const definition = { states: { open: { title: '在办', closed: false } }, filters: [{ name: 'kind', title: '类别', choices: { land: '土地' } }] }
const village = '00000000-0000-7000-8000-000000000001'

test('a list is narrowed by what it knows, and the rest is told by name', () => {
  const asked = { state: 'open', place: village, words: '桥', overdue: 'yes', where: ['kind:land'] } as const

  expect(knownFilters({ ...asked, where: [...asked.where] }, { definition, places: [village] })).toEqual({ search: asked, unknown: [] })
  expect(knownFilters({ state: 'gone', place: 'x', where: ['kind:land', 'kind:sea', 'colour:red', 'x'] }, { definition, places: [village] }))
    .toEqual({ search: { where: ['kind:land'] }, unknown: ['state', 'place', 'kind:sea', 'colour:red', 'x'] })
})

test('what every object answers to is no filter, and a list without places knows none', () => {
  expect(knownFilters({ state: 'constructor', where: ['kind:toString'] }, { definition })).toEqual({ search: {}, unknown: ['state', 'kind:toString'] })
  expect(knownFilters({ place: village }, { definition })).toEqual({ search: {}, unknown: ['place'] })
})
