import { expect, test } from 'vitest'
import { figuresIn, keptSentence } from './sentence-needs.ts'

test('the figures of a sentence are those of its tokens, each once', () => {
  expect(figuresIn('{{year}}年{{figure:a-b}}，{{numerator:c}}/{{denominator:c}}')).toEqual(['a-b', 'c'])
})

test('a sentence does not hang on a figure that was taken out of it', () => {
  expect(keptSentence({ text: '{{figure:a}}', needs: { nonZero: ['a'] } })).toEqual({ text: '{{figure:a}}', needs: { nonZero: ['a'] } })
  expect(keptSentence({ text: '{{figure:b}}', needs: { nonZero: ['a'] } })).toEqual({ text: '{{figure:b}}', needs: { nonZero: ['b'] } })
  expect(keptSentence({ text: '没有数字。', needs: { nonZero: ['a'] } })).toEqual({ text: '没有数字。' })
  expect(keptSentence({ text: '{{figure:b}}' })).toEqual({ text: '{{figure:b}}' })
})

test('what it needs without printing it stays', () => {
  const text = '未发生（{{numerator:r}}/{{denominator:r}}）。'
  expect(keptSentence({ text, needs: { zero: ['z'], complete: ['r'] } })).toEqual({ text, needs: { zero: ['z'], complete: ['r'] } })
})
