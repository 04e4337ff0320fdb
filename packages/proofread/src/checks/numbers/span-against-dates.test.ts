import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { spanAgainstDates } from './span-against-dates.ts'

const found = (text: string) => spanAgainstDates(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['3月1日至5月31日，开展为期2个月的专项整治。', 'A 2个月'],
  ['开展为期10天的集中宣传（12月1日至12月7日）。', 'A 10天'],
  ['开展整治行动3个月（5月1日至6月30日）。', 'A 3个月'],
])('a length its own dates deny is found: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '3月1日至4月30日，开展为期2个月的专项整治。',
  '7月至9月，开展为期三个月的清理。',
  '12月1日至12月7日，开展为期7天的宣传。',
  '12月1日至次年1月31日期间，历时2个月。',
  '3月1日至5月31日为普查期；另用2个月核对。',
])('a length that fits is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
