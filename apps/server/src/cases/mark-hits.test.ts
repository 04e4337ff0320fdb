import { expect, test } from 'vitest'
import { markHits } from './mark-hits.ts'

const shown = (text: string, ...terms: [string, ...string[]][]) => markHits(text, terms.map(([whole, ...parts]) => ({ whole, parts })))?.map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece)).join('')

test('what was searched for is marked where it stands whole; its parts only where it does not', () => {
  expect(shown('村口的老桥要修', ['老桥', '老桥'])).toBe('村口的[老桥]要修')
  expect(shown('东村的调解', ['东村调解', '东村', '调解'])).toBe('[东村]的[调解]')
  expect(shown('渠水进渠', ['渠'], ['水'])).toBe('[渠水]进[渠]')
  expect(shown('Ａ组３号', ['a组', 'a', '组'])).toBe('[Ａ组]３号')
  expect(shown('老桥', ['水渠', '水渠'])).toBeUndefined()
})

test('of a long text the part around the first thing found is shown', () => {
  const text = `${'前'.repeat(100)}水渠${'后'.repeat(200)}`
  expect(shown(text, ['水渠'])).toBe(`…${'前'.repeat(24)}[水渠]${'后'.repeat(84)}…`)
})
