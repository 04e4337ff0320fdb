import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { oneInEachVillage } from './one-in-each-village.ts'

const found = (text: string) => oneInEachVillage(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['全镇辖14个行政村。\n成立村人民调解委员会6个。', 'B 村人民调解委员会6个'],
  ['建成9个村级调委会，镇辖12个行政村。', 'B 9个村级调委会'],
])('village committees that are not as many as the villages are asked about: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '全镇辖14个行政村。\n成立村人民调解委员会14个。',
  '成立村人民调解委员会6个。',
  '全镇辖14个行政村。\n培训村调解员6个班次。',
])('as many as the villages are left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
