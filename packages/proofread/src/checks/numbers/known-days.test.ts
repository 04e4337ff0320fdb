import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { knownDay } from './known-days.ts'

const found = (text: string) => knownDay(readText(text), {}).map(({ quote, start, end }) => text.slice(start, end) === quote)

test.each([
  '借12月14日国家宪法日开展宣誓。',
  '6月25日是国际禁毒日。',
  '围绕“4·25”全民国家安全教育日开展宣传。',
  '国家宪法日（12月3日）',
  '8月份安全生产月活动。',
])('what cannot be is found: %s', (text) => {
  expect(found(text)).toEqual([true])
})

test.each([
  '借12月4日国家宪法日开展宣誓。',
  '6月26日是第37个国际禁毒日。',
  '围绕“4·15”全民国家安全教育日开展宣传。',
  '5月28日，安全生产月启动仪式举行。',
  '11月29日开展国家宪法日宣传。',
  '5月民法典宣传月活动。',
])('what holds is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
