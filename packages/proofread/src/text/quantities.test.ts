import { expect, test } from 'vitest'
import { quantitiesOf } from './quantities.ts'

const read = (text: string) => quantitiesOf({ text, start: 0, end: text.length })
const told = (text: string) => read(text).map(({ value, unit }) => `${value} ${unit}`)

test.each([
  ['检查企业1,786家次', '1786 家次'], ['投入1.8万元', '18000 元'], ['成交924.255383万元', '9242553.83 元'], ['流转土地3公顷', '45 亩'],
  ['化解纠纷86起', '86 件'], ['满意率96.5%', '96.5 %'], ['发放五千余份', '5000 份'], ['出动二十六人', '26 人'], ['修路 12 公里', '12000 米'], ['80多场次', '80 场'],
])('%s has its quantity in the base unit', (text, quantity) => {
  expect(told(text)).toEqual([quantity])
})

test.each([
  '2021年3月20日', '2021—2025年', '拨打12345热线', '第3次会议', '前3名', '“八五”普法', '〔2021〕12号', '一个方案', '十九届五中全会', '12部门联合', '3项目落地', '5所在地', '共建“三治融合”村',
])('%s has none', (text) => {
  expect(told(text)).toEqual([])
})

test('a qualifier before or after makes a number inexact, and says to which side', () => {
  expect(read('近30场，约5次，200余件，95%以上，3—5名，12户').map(({ vague }) => vague)).toEqual(['less', 'about', 'more', 'more', 'about', null])
})

test('what is counted stands before or after, without 共 and the like', () => {
  expect(read('全年累计调解纠纷共86件，配备11名辅警').map(({ before, after }) => [before, after])).toEqual([['全年累计调解纠纷', ''], ['配备', '辅警']])
})

test('a share of one of many is told apart from a count', () => {
  expect(read('每户补助300元，人均2次，300元/月，共60户').map(({ each }) => each)).toEqual([true, true, true, false])
})
