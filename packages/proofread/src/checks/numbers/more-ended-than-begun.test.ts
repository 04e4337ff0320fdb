import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { moreEndedThanBegun } from './more-ended-than-begun.ts'

const found = (text: string) => moreEndedThanBegun(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['受理信访事项50件，已办结56件。', 'B 50件，已办结56件'],
  ['全年共排查矛盾纠纷70件，化解65件。\n村级律师参与纠纷调解200余件。', 'B 200余件'],
])('more settled than found is asked about: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '受理信访事项50件，已办结50件。',
  '受理案件50件，含上年结转8件，办结56件。',
  '全年共排查矛盾纠纷70件，化解65件。\n近五年来累计调解纠纷400件。',
  '发现问题25个，解决问题25个。',
])('what can be so is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
