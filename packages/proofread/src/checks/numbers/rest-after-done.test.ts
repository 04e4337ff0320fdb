import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { restAfterDone } from './rest-after-done.ts'

const found = (text: string) => restAfterDone(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['排查隐患105处，已整改98处，正在整改5处。', 'A 105处，已整改98处，正在整改5处'],
  ['受理事项60件，办结50件，剩余12件。', 'A 60件，办结50件，剩余12件'],
])('done and left that do not make the whole are found: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '排查隐患105处，已整改98处，正在整改7处。',
  '受理事项60件，办结50件，剩余10件。',
  '受理事项60余件，办结50件，剩余12件。',
  '排查隐患105处，正在整改5处。',
])('those that do are left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
