import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { moreThanWhole } from './more-than-whole.ts'

const found = (text: string) => moreThanWhole(readText(text), {}).map(({ quote, start, end }) => text.slice(start, end) === quote)

test.each([
  '应到代表55名，实到代表58名。',
  '33名干部全部参加，参训干部36名均通过测试。',
  '审查合同40份，提出建议44份合同被退回。',
  '征集意见30条，采纳32条。',
])('what cannot be is found: %s', (text) => {
  expect(found(text)).toEqual([true])
})

test.each([
  '应到代表55名，实到代表52名。',
  '审查合同40份，提出修改意见75条，退回6份。',
  '第一期33名干部全部参加，第二期参训干部36名。',
  '受理去年结转案件5件，办结7件。',
])('what holds is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
