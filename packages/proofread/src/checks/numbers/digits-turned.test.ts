import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { digitsTurned } from './digits-turned.ts'

const found = (text: string) => digitsTurned(readText(text), {}).map(({ quote, start, end }) => text.slice(start, end) === quote)

test.each([
  '全年调解矛盾纠纷326件。镇里总结调解矛盾纠纷362件的做法。',
])('what cannot be is found: %s', (text) => {
  expect(found(text)).toEqual([true])
})

test.each([
  '全年调解矛盾纠纷326件。全年受理信访事项362件。',
  '去年调解矛盾纠纷326件，今年调解矛盾纠纷362件。',
  '发放民法典读本1200份、反诈手册2100份。',
])('what holds is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
