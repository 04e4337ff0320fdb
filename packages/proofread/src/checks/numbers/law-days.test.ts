import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { lawDay } from './law-days.ts'

const found = (text: string) => lawDay(readText(text), {}).map(({ quote, start, end }) => text.slice(start, end) === quote)

test.each([
  '《中华人民共和国家庭教育促进法》自2021年1月1日起施行。',
])('what cannot be is found: %s', (text) => {
  expect(found(text)).toEqual([true])
})

test.each([
  '《中华人民共和国家庭教育促进法》自2022年1月1日起施行。',
  '《云山镇请销假规定》自2021年1月1日起施行。',
  '《中华人民共和国行政处罚法》于2021年7月15日起施行。',
])('what holds is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
