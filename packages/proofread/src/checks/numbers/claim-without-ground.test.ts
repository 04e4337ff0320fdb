import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { claimWithoutGround } from './claim-without-ground.ts'

const found = (text: string) => claimWithoutGround(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['来信来访与去年相比有所下降。', 'C 与去年相比有所下降'],
  ['全镇信访总量明显下降。', 'C 信访总量明显下降'],
  ['按规定办理，办结率100%。', 'C 办结率100%'],
  ['全年调结纠纷300件，调解成功率100%。', 'C 调解成功率100%'],
  ['目前有11个村接入平台。', 'C 11个村'],
])('a rise, a fall or a full rate without its numbers is asked about: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '来信来访较去年的45件下降20%。',
  '受理工单50件，办结率100%。',
  '全年调解纠纷300件，调解成功率100%。',
  '群众法律意识明显提升。',
  '全镇辖12个行政村。\n目前有11个村接入平台。',
])('one with its numbers is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
