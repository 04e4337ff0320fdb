import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { setNumber } from './set-number.ts'

const found = (text: string) => setNumber(readText(text), {}).map(({ quote, start, end }) => text.slice(start, end) === quote)

test.each([
  '深学习近平法治思想“十个坚持”的核心要义。',
  '做到“四个维护”。',
  '坚定“三个自信”。',
])('what cannot be is found: %s', (text) => {
  expect(found(text)).toEqual([true])
})

test.each([
  '深学习近平法治思想“十一个坚持”的核心要义。',
  '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
  '落实“三个坚持”工作法。',
  '执行中央八项规定。',
])('what holds is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
