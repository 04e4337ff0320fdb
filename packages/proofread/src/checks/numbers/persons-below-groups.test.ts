import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { personsBelowGroups } from './persons-below-groups.ts'

const found = (text: string) => personsBelowGroups(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['接待来访30批25人次。', 'A 30批25人次'],
  ['救助困难家庭46户，40人。', 'A 46户，40人'],
  ['接待来访100批120人次，其中领导接待60批90人次。', 'A 100批120人次，其中领导接待60批90人次'],
  ['调解纠纷120件，涉及当事人98人。', 'B 120件，涉及当事人98人'],
])('fewer persons than groups are found: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '接待来访30批30人次。',
  '救助困难家庭46户105人。',
  '接待来访100批160人次，其中领导接待60批90人次。',
  '走访企业30家，培训25人次。',
  '接待来访30余批25人次。',
  '调解纠纷120件，涉及当事人302人。',
])('groups with enough persons are left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
