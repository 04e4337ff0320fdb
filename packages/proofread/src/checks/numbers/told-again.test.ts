import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { toldAgain } from './told-again.ts'

const found = (text: string) => toldAgain(readText(text), {}).map(({ quote, start, end }) => text.slice(start, end) === quote)

test.each([
  '受理信访36件，38件全部办结。',
  '排查隐患23处，落实专人，这32处隐患按期销号。',
])('what cannot be is found: %s', (text) => {
  expect(found(text)).toEqual([true])
})

test.each([
  '受理信访36件，36件全部办结。',
  '受理来信16件、来访20件，这36件均有答复。',
  '受理信访36件，走访群众120户。',
])('what holds is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
