import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { impossibleNumber } from './impossible-number.ts'

const found = (text: string) => impossibleNumber(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['群众满意率达103%。', 'A 103%'],
  ['全年化解纠纷3.5件。', 'A 3.5件'],
  ['2月30日召开会议。', 'A 2月30日'],
  ['13月召开会议。', 'A 13月'],
  ['2025—2021年连续推进。', 'A 2025—2021年'],
  ['检查1 786次。', 'A 1 786'],
  ['共１2件。', 'A １2'],
  ['调处纠纷0件，调解成功率100%。', 'A 0件，调解成功率100%'],
])('a number that cannot be is found: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '完成投资目标的103%，财政收入增长率112%。',
  '群众满意率达100%。',
  '人均办案3.5件，平均每村开展讲座2.5场。',
  '2月29日召开会议。',
  '2021—2025年规划。',
  '检查1,786次。',
  '1.8万人次参加。',
  '行政诉讼0件，满意率98%的县级测评。',
  '用3个月12日完成。',
])('a number that can be is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
