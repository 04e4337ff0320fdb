import { expect, test } from 'vitest'
import { posts, type Post } from './posts.ts'
import { definitions } from './register.ts'
import { units } from './units.ts'

const all: readonly [string, Post][] = Object.entries(posts)

test('posts and offices are data', () => {
  expect(JSON.parse(JSON.stringify(posts))).toEqual(posts)
  expect(JSON.parse(JSON.stringify(units))).toEqual(units)
})

test('no post of the county reads or acts on cases', () => {
  const county = all.filter(([, post]) => !post.heldIn.includes('town'))

  expect(county.map(([id, { read, act }]) => [id, read, act])).toEqual([['county-desk', 'none', 'none'], ['county-leader', 'none', 'none']])
})

test('nobody acts on more than he reads', () => {
  for (const [id, { read, act }] of all) expect([id, act]).toEqual([id, read])
})

test('a scope by village or office names what it needs', () => {
  const narrow = all.filter(([, { read }]) => read === 'places' || read === 'unit')

  expect(narrow.length).toBeGreaterThan(5)
  expect(narrow.map(([id, { needs }]) => [id, needs])).toEqual(narrow.map(([id, { read }]) => [id, read]))
})

test('a body of the county placed in a town, and the county, are not under the town\'s administrator', () => {
  expect(all.filter(([, { givenBy }]) => givenBy === 'root').map(([id]) => id)).toEqual(['body', 'county-desk', 'county-leader'])
})

test('every post that a definition names is kept', () => {
  for (const { id, transitions, corrects } of definitions) {
    const named = [...corrects, ...Object.values(transitions).flatMap(({ by }) => by)]
    expect([id, named.filter((post) => !Object.hasOwn(posts, post) && post !== 'clock')]).toEqual([id, []])
  }
})
