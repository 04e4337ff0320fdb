import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { documentTitles } from './document-titles.ts'

test('one document under two titles is marked at the odder of them', () => {
  expect(marks(documentTitles, '印发《平安青禾建设2021-2025年》五年规划。落实《平安青禾建设规划（2021-2025年）》。')).toEqual(['A 《平安青禾建设2021-2025年》五年规划'])
  expect(marks(documentTitles, '制定《青禾镇网格化管理办法》，修订《青禾镇网格化管理方法》，执行《青禾镇网格化管理办法》。')).toEqual(['B 《青禾镇网格化管理方法》'])
  expect(marks(documentTitles, '落实《青禾镇普法规划（2021—2025年）》，《青禾镇普法规划（2021—2026年）》和《青禾镇普法规划（2021—2025年）》。')).toEqual(['A 《青禾镇普法规划（2021—2026年）》'])
})

test('documents of one kind, of two years, of two levels, and laws that differ by a character are several', () => {
  expect(marks(documentTitles, '《青禾镇2021年依法行政工作要点》《青禾镇2022年依法行政工作要点》')).toEqual([])
  expect(marks(documentTitles, '《2021年依法行政工作实施意见》《2021年普法工作实施意见》')).toEqual([])
  expect(marks(documentTitles, '《青禾镇防汛应急预案》《青禾镇防火应急预案》')).toEqual([])
  expect(marks(documentTitles, '《临溪市网格化管理办法》《临溪县网格化管理办法》')).toEqual([])
  expect(marks(documentTitles, '《行政处罚法》《中华人民共和国行政处罚法》《水污染防治法》《大气污染防治法》')).toEqual([])
  expect(marks(documentTitles, '《青禾镇议事规则(2021年)》《青禾镇议事规则（2021年）》')).toEqual([])
})

test('the same words in another order, or with 工作 left out in one year, are one document', () => {
  expect(marks(documentTitles, '印发《青禾镇重大事项请示报告制度》，落实《青禾镇重大事项报告请示制度》。')).toEqual(['A 《青禾镇重大事项报告请示制度》'])
  expect(marks(documentTitles, '印发《2022年平安建设工作方案》，按《平安建设2022年方案》实施。')).toEqual(['A 《平安建设2022年方案》'])
  expect(marks(documentTitles, '《2022年平安建设工作方案》《2023年平安建设方案》《平安建设实施方案》')).toEqual([])
})
