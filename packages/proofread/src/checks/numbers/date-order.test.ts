import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { dateOrder } from './date-order.ts'

const found = (text: string) => dateOrder(readText(text), {}).map(({ quote, start, end }) => text.slice(start, end) === quote)

test.each([
  '5月20日至10日开展集中整治。',
  '4月6日至3月2日组织培训。',
  '于20240315召开推进会。',
])('what cannot be is found: %s', (text) => {
  expect(found(text)).toEqual([true])
})

test.each([
  '11月15日至次年3月10日为防火期。',
  '12月1日至1月20日开展检查。',
  '5月6日至6月10日组织培训。',
  '统一社会信用代码91330203144052001X。',
  '编号20240315号。',
])('what holds is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
