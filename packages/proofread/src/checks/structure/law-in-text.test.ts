import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { lawInText } from './law-in-text.ts'

test.each([
  ['宣传治安处罚管理法等法律。', 'A 治安处罚管理法'], ['按照道路交通按全法查处。', 'A 道路交通按全法'], ['学习未成人保护法、妇女权益保障法。', 'A 未成人保护法'],
  ['宣传妇女权益保护法。', 'B 妇女权益保护法'], ['落实政府信息公开条列。', 'A 政府信息公开条列'], ['学习反电信网网络诈骗法。', 'A 反电信网网络诈骗法'],
])('%s names no law there is', (text, found) => {
  expect(marks(lawInText, text)).toEqual([found])
})

test.each([
  '宣传治安管理处罚法、道路交通安全法、道路交通安全法实施条例。', '查处道路交通安全违法行为，道路交通安全法律意识增强。', '学习海洋环境保护法和环境保护法。', '坚持治安管理，处罚违法行为。', '道路交通安全发展良好。', '《治安处罚管理法》由别的检查来看。',
])('%s is right', (text) => {
  expect(marks(lawInText, text)).toEqual([])
})
