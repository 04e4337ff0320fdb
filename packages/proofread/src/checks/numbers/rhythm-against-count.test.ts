import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { rhythmAgainstCount } from './rhythm-against-count.ts'

const found = (text: string) => rhythmAgainstCount(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['镇里每周三召开信访联席会议。全年召开联席会议97次，协调事项60件。', 'A 97次'],
  ['党委会每月召开一次，全年召开15次。', 'B 15次'],
  ['每季度召开一次领导小组会议，今年共召开会议9次。', 'A 9次'],
  ['每月开展两次大排查，全年共开展大排查40次。', 'A 40次'],
  ['每周一开展领导接访，全年接访68次。', 'B 68次'],
])('more times than the rhythm has days for are found: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '镇里每周三召开信访联席会议。全年召开联席会议48次，协调事项113件。',
  '每月至少召开一次例会，全年召开例会20次。',
  '各村每月召开一次调解例会，全年召开例会180次。',
  '每月开展安全检查，全年检查企业200家，开展检查120次。',
  '每周召开例会。近五年来共召开例会220次。',
  '每月召开例会，全年走访群众300次。',
  '镇党委每月研究一次法治议题，全年研究12次；每周二召开研判会，全年召开50次。',
])('a count the rhythm can hold is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  '坚持月例会制度，全年召开月例会14次。', '每月5日公开接访，全年公开接访20次。', '全年召开例会67次，坚持每周一次例会。', '坚持每月召开一次例会，全年召开例会9次。', '实行半月一调度，全年调度30次。',
])('other ways to tell a rhythm: %s', (text) => {
  expect(rhythmAgainstCount(readText(text), {})).toHaveLength(1)
})

test.each(['坚持每月召开一次例会，全年召开例会12次。', '每月5日、15日接访，全年接访24次。', '7月调度3次。', '建立每月一次的坐班制度，全年到9个村坐班108次。'])('a rhythm that is kept: %s', (text) => {
  expect(rhythmAgainstCount(readText(text), {})).toEqual([])
})
