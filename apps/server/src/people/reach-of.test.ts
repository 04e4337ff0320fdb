import { posts } from '@zhenzhi/catalog'
import { expect, test } from 'vitest'
import { postsActing, reachOf, withBelow } from './reach-of.ts'

const row = (id: number, parent: number | null, kind: 'town' | 'county' | 'province') => ({ id, parent, kind, code: String(id), name: `镇${id}`, demo: true })
const county = [row(1, null, 'county'), row(11, 1, 'town'), row(12, 1, 'town')]
const held = (town: number, post: string, { unit = '', places = [] as string[] } = {}) => ({ town, post, unit, places, kind: 'regular' as const, forAccount: null })
const reach = (some: ReturnType<typeof held>[], towns = county) => reachOf(posts, { account: 'a', held: some, towns })

test('a leader sees the cases and figures of the town, and of no other', () => {
  expect(reach([held(11, 'leader')], [row(11, 1, 'town')])).toMatchObject({ towns: [11], wide: [11], places: [], units: [], figures: [11] })
})

test('a grid worker sees the villages of the post, and no figures', () => {
  expect(reach([held(11, 'grid-worker', { places: ['p', 'q'] })], [row(11, 1, 'town')])).toMatchObject({
    wide: [], places: [{ town: 11, place: 'p' }, { town: 11, place: 'q' }], units: [], figures: [],
  })
})

test('posts add up: a clerk in two offices who is a mediator in a village', () => {
  const both = reach([held(11, 'clerk', { unit: 'finance' }), held(11, 'clerk', { unit: 'justice-office' }), held(11, 'mediator', { places: ['p'] })], [row(11, 1, 'town')])

  expect(both).toMatchObject({ wide: [], units: [{ town: 11, unit: 'finance' }, { town: 11, unit: 'justice-office' }], places: [{ town: 11, place: 'p' }], figures: [11] })
})

test('the county reads every town\'s figures and no town\'s cases', () => {
  expect(reach([held(1, 'county-desk')])).toMatchObject({ towns: [1, 11, 12], wide: [], places: [], units: [], figures: [1, 11, 12] })
})

test('a province reaches the towns of its counties', () => {
  const province = [row(5, null, 'province'), row(1, 5, 'county'), row(11, 1, 'town')]

  expect(withBelow(5, province)).toEqual([5, 1, 11])
})

test('an administrator, an adviser and a post that is not kept see only what they handle', () => {
  for (const post of ['administrator', 'adviser', 'was-once']) expect(reach([held(11, post)])).toMatchObject({ wide: [], places: [], units: [], figures: [] })
})

test('a post acts where it reads: its village, its office, its town, or what the person handles', () => {
  const at = { town: 11, place: 'p', unit: 'finance', own: false }
  const acting = (some: ReturnType<typeof held>[], where = at) => postsActing(posts, reach(some), where)

  expect(acting([held(11, 'clerk', { unit: 'finance' }), held(11, 'mediator', { places: ['q'] }), held(12, 'leader')])).toEqual(['clerk'])
  expect(acting([held(11, 'mediator', { places: ['q'] })], { ...at, own: true })).toEqual(['mediator'])
  expect(acting([held(11, 'leader'), held(11, 'adviser')])).toEqual(['leader'])
  expect(acting([held(1, 'county-desk'), held(1, 'county-leader')], { ...at, own: true })).toEqual([])
  expect(acting([held(11, 'clerk')], { ...at, unit: '' })).toEqual([])
})
