import { expect, test } from 'vitest'
import { wordsAsked, wordsOf } from './words.ts'

test('characters behind a number or a letter are words of their own, and are found by them', () => {
  const words = wordsOf(['2024年土地纠纷，A组3号晒场'])

  expect(words).toEqual(expect.arrayContaining(['2024', '年', '土地', '纠纷', 'a', '组', '3', '晒场']))
  for (const asked of ['土地', '晒场', '2024年土地', 'A组']) expect(words).toEqual(expect.arrayContaining(wordsAsked(asked)))
})

test('a phone is no word, whatever is written before and behind it, and what is written there is', () => {
  const words = wordsOf(['电话10012345678王某甲，证号51010119900101001X的'])

  expect(words.filter((word) => /\d/.test(word))).toEqual([])
  expect(words).toEqual(expect.arrayContaining(['电话', '王某', '某甲', '证号', '的']))
})
