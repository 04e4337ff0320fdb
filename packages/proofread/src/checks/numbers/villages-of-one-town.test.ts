import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { villagesOfOneTown } from './villages-of-one-town.ts'

const found = (text: string) => villagesOfOneTown(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['全镇辖14个行政村。\n我镇15个行政村全部修订村规民约。', 'A 15个行政村'],
  ['全镇辖14个行政村。\n创建民主法治示范村，已有16个村达标。', 'B 16个村'],
  ['全镇辖12个行政村、3个社区。\n全镇16个村（社区）均聘请律师。', 'A 16个村（社区）'],
  ['镇辖东河、北桥2个社区和12个行政村，共有15个村（社区）。', 'A 15个村（社区）'],
])('two numbers of villages are found: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '全镇辖14个行政村。\n10个村建成法治广场。',
  '全镇辖12个行政村、3个社区。\n全镇15个村（社区）均聘请律师。',
  '在6个村试点。\n在8个村推广。',
  '全镇辖14个行政村。\n建成30个村民小组活动点。',
  '全镇辖14个行政村、2个社区，16个村（社区）全部聘请法律顾问，10个村建成法治广场。',
  '全镇辖14个行政村。\n全镇10个村建成法治广场。',
])('a choice among the villages and a right sum are left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('villages and communities beside their sum', () => {
  expect(villagesOfOneTown(readText('全镇7个村、3个社区，共11个村（社区）。'), {})).toHaveLength(1)
  expect(villagesOfOneTown(readText('全镇7个村、3个社区，共10个村（社区）。'), {})).toEqual([])
})
