import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { lawNames } from './law-names.ts'

test('a law misnamed by one character is marked', () => {
  expect(marks(lawNames, '学习《中华人民共和国行政处法法》《治安管理处罚法》《信访工作条例》。')).toEqual(['A 行政处法法'])
  expect(marks(lawNames, '学习《人民调节法》《安全生产法法》《反家庭暴力法》。')).toEqual(['A 人民调节法', 'A 安全生产法法'])
})

test('a law that had ended by the year of the report is marked, before that it is right', () => {
  expect(marks(lawNames, '宣传《婚姻法》。', { year: 2023 })).toEqual(['B 婚姻法'])
  expect(marks(lawNames, '宣传《婚姻法》。', { year: 2020 })).toEqual([])
  expect(marks(lawNames, '宣传《婚姻法》。')).toEqual([])
})

test('a national plan has its own years', () => {
  expect(marks(lawNames, '落实《法治政府建设实施纲要（2022—2025年）》。')).toEqual(['B 2022—2025'])
  expect(marks(lawNames, '落实《法治政府建设实施纲要(2021-2025年)》《法治政府建设实施纲要（2026—2030年）》。')).toEqual([])
})

test('local rules and plain papers are no misnamed laws', () => {
  expect(marks(lawNames, '落实《临溪市养犬管理条例》《青禾镇议事办法》《toString》《行政许可法》。')).toEqual([])
})

test.each([
  ['贯彻《中华人民共和国治安处罚管理法》。', 'A 治安处罚管理法'], ['学习《中华人民共和国信访法》。', 'A 信访法'], ['学习《中国共产党纪律处分条列》。', 'A 纪律处分条列'], ['学习《中华人民共和国村务公开法》。', 'B 村务公开法'],
  ['依照《政府信息公开规定》公开。', 'B 政府信息公开规定'], ['宣传《中华人民共和国法律援助办法》。', 'A 法律援助办法'], ['落实《党政主要负责人履行法治建设第一责任人职责规定》。', 'B 党政主要负责人履行法治建设第一责任人职责规定'],
  ['宣传《消费者权益保障法》。', 'B 消费者权益保障法'],
])('%s has no such law', (text, found) => {
  expect(marks(lawNames, text, { year: 2023 })).toEqual([found])
})

test.each([
  '制定《政府信息公开办法》。', '落实《湖北省物业服务和管理条例》《临溪市信访工作办法》。', '宣传《土地法》《安全生产条例》《消防条例》《反家暴法》。', '学习《中国共产党章程》《中国共产党政法工作条例》《中华人民共和国民法典》。',
  '宣传《中华人民共和国农村土地承包经营纠纷调解仲裁法》《中华人民共和国监狱法》。', '印发《青禾镇重大行政决策程序规定》《行政处罚案卷评查办法》。', '宣传《中华人民共和国宪法》和《法治政府建设实施纲要（2021—2025年）》。',
])('%s is right', (text) => {
  expect(marks(lawNames, text)).toEqual([])
})

test('a law that is like none of the table may be newer than it', () => {
  expect(marks(lawNames, '学习《中华人民共和国村务公开法》。', { year: 2030 })).toEqual([])
  expect(marks(lawNames, '学习《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》。')).toEqual([])
})
