import { expect, test } from 'vitest'
import { matchNumbers } from './match-numbers.ts'

const ours = (...numbers: (string | null)[]) => numbers.map((number, at) => ({ id: `c${at}`, number, opened: '2026-01-10', state: 'received', void: false, joined: false, inScope: true }))
const theirs = (...numbers: string[]) => numbers.map((number, row) => ({ row, number }))
const pairs = (rows: string[], cases: (string | null)[]) => matchNumbers(theirs(...rows), ours(...cases)).pairs.map((pair) => [pair.theirs.number, pair.ours.number, pair.written])

test.each([
  [' 2026 0301 ', '20260301', 'same'], ['２０２６０３０１', '20260301', 'same'], ['wh20260301', 'WH20260301', 'same'],
  ['1234567', '0001234567', 'otherwise'], ['No.20260301', '20260301', 'otherwise'], ['2026-0301', '20260301', 'otherwise'], ['SX20260301', '20260301', 'otherwise'],
])('%j is %j', (there, here, written) => {
  expect(pairs([there], [here])).toEqual([[there, here, written]])
})

test.each([['1234', 'A1234'], ['2026030', '20260301'], ['甲12', '乙12']])('%j is not %j: too little is left to tell them by', (there, here) => {
  expect(pairs([there], [here])).toEqual([])
})

test('what fits several is no match, and as it is written goes before what is left of it', () => {
  expect(pairs(['2026112'], ['2026-1-12', '2026-11-2'])).toEqual([])
  expect(pairs(['SX20260301', 'XF20260301'], ['20260301'])).toEqual([])
  expect(pairs(['0020260301', '20260301'], ['20260301'])).toEqual([['20260301', '20260301', 'same']])
})

test('the same number twice is told on either side, and a case struck out gives way to the one that stands', () => {
  const cases = ours('A1', 'A1').map((one, at) => ({ ...one, void: at === 0 }))
  const found = matchNumbers(theirs('A1', 'a 1'), cases)

  expect(found.pairs.map(({ ours: one }) => one.id)).toEqual(['c1'])
  expect(found.twiceTheirs.map(({ theirs: one, first }) => [one.row, first.row])).toEqual([[1, 0]])
  expect(found.twiceOurs.map(({ ours: one }) => one.id)).toEqual(['c0'])
})
