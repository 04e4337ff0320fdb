import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { setOfOnes } from './set-of-ones.ts'

const found = (text: string) => setOfOnes(readText(text), {}).map(({ quote, start, end }) => text.slice(start, end) === quote)

test.each([
  '落实“四个一”：一份清单、一本台账、一次会议。',
  '抓好“三个一”，一次培训、一次考试、一次评查、一次通报。',
])('what cannot be is found: %s', (text) => {
  expect(found(text)).toEqual([true])
})

test.each([
  '落实“三个一”：一份清单、一本台账、一次会议。',
  '落实“五个一”：一份清单、一本台账、一次会议等。',
])('what holds is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
