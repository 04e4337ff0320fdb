import { expect, test } from 'vitest'
import { markedPieces, withSuggestion } from './sentence-marks.ts'

const pieces = [{ text: '登记纠纷' }, { text: '12件', token: 'figure:disputes' }, { text: '，深入减政放权。' }]
const mark = (from: number, to: number, certainty: 'A' | 'B' = 'A') => ({ from, to, certainty, message: certainty })

test('text is cut at a mark, a figure is marked whole, and the more certain of two marks shows', () => {
  const shown = (...marks: ReturnType<typeof mark>[]) => markedPieces(pieces, marks).map(({ text, mark: over }) => [text, over?.certainty])

  expect(shown(mark(10, 14))).toEqual([['登记纠纷', undefined], ['12件', undefined], ['，深入', undefined], ['减政放权', 'A'], ['。', undefined]])
  expect(shown(mark(2, 5, 'B'), mark(4, 5))).toEqual([['登记', undefined], ['纠纷', 'B'], ['12件', 'A'], ['，深入减政放权。', undefined]])
})

test('a suggestion goes into the words around a figure, never into its digits', () => {
  expect(withSuggestion({ pieces }, { from: 10, to: 14, suggestion: '简政放权' })).toBe('登记纠纷{{figure:disputes}}，深入简政放权。')
  expect(withSuggestion({ pieces }, { from: 4, to: 5, suggestion: '2' })).toBeUndefined()
  expect(withSuggestion({ pieces }, { from: 3, to: 6, suggestion: '纷13' })).toBeUndefined()
})
