import { expect, test } from 'vitest'
import type { WordCounts } from '../../lexicon/word-counts.ts'
import { readText } from '../../text/read-text.ts'
import { unlikelyWord } from './unlikely-word.ts'

/** A few words as a large list has them. */
const counted: Record<string, number> = {
  落到实处: 82, 落: 4000, 到: 70_000, 实: 900, 外: 9000, 各项: 2000, 任务: 9000, 走过场: 31, 走过: 3000, 厂: 5000, 避免: 3800, 重复: 1900, 必: 3000, 免: 600,
  法律: 9000, 顾问: 900, 律: 60, 建立: 12_000, 机制: 5000, 民: 3000, 转: 4000, 刑: 700, 案件: 3500, 转型: 760, 防止: 2000,
}
const words: WordCounts = { count: (word) => counted[word] ?? 0, begins: (two) => Object.keys(counted).some((word) => word.length > 2 && word.startsWith(two)), total: 60_000_000, idioms: new Set(['落到实处']), threes: ['走过场'] }

function found(whole: string, list: WordCounts | undefined = words): string[] {
  return unlikelyWord(readText(whole), list === undefined ? {} : { words: list }).map(({ quote, suggestion }) => `${quote}→${suggestion ?? ''}`)
}

test.each([
  ['各项任务落到实外。', '落到实外→落到实处'],
  ['建立律顾问机制。', '律顾问→法律顾问'],
  ['必免重复任务。', '必免→避免'],
])('what hardly is Chinese and is with one character other or more is marked: %s', (whole, told) => {
  expect(found(whole)).toEqual([told])
})

test.each(['各项任务落到实处。', '防止民转刑案件。', '建立法律顾问机制，避免重复。', '李落到实地走过。'])('what reads well, a name and an abbreviation are left alone: %s', (whole) => {
  expect(found(whole)).toEqual([])
})

test('without a list of words nothing is marked', () => {
  expect(unlikelyWord(readText('各项任务落到实外。'), {})).toEqual([])
})
