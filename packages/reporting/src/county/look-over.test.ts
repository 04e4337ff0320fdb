import { expect, test } from 'vitest'
import { defaultOutline } from '../default-outline.ts'
import { fillReport } from '../fill-report.ts'
import type { FilledParagraph } from '../filled-report.ts'
import type { PartNumber } from '../outline.ts'
import { facts, figures } from '../report.fixture.ts'
import { lookOver } from './look-over.ts'

type Line = readonly [PartNumber, FilledParagraph['level'], string]

const good: readonly Line[] = [
  [1, 1, '一、2026年法治政府建设主要举措和成效'], [1, 0, '镇里开展了法律宣传。'],
  [2, 1, '二、法治政府建设存在的不足和原因'], [2, 0, '执法人员偏少。由于编制多年未增，新办件只能轮流去办。'],
  [3, 1, '三、党政主要负责人履行推进法治建设第一责任人职责情况'], [3, 0, '党委书记4次主持会议研究法治工作。镇长逐月督办未结案件。'],
  [4, 1, '四、2027年法治政府建设主要安排'], [4, 0, '增加村级法律服务。'],
]

const look = (lines: readonly Line[], id: string) => {
  const report = { facts, paragraphs: lines.map(([part, level, text]) => ({ part, level, runs: [{ text }] })) }
  const found = lookOver(report).find((check) => check.id === id)
  if (found === undefined) throw new Error(`no check ${id}`)
  return found
}
const withPart = (part: PartNumber, ...lines: Line[]) => [...good.filter((line) => line[0] !== part), ...lines]

test('a report with its four parts, both leaders, causes and the year to come has nothing against it', () => {
  expect(['parts', 'leaders', 'causes', 'next-year'].filter((id) => !look(good, id).holds)).toEqual([])
  expect(look(good, 'leaders').quotes).toEqual(['党委书记4次主持会议研究法治工作。', '镇长逐月督办未结案件。'])
})

test('the outline that nobody filled in lacks what only people know', () => {
  const untouched = fillReport(defaultOutline, { facts, figures })
  expect(lookOver(untouched).map(({ id, holds }) => [id, holds])).toEqual([['parts', false], ['leaders', false], ['causes', false], ['next-year', false]])
})

test('a part with a heading alone is missing; the fifth is nobody’s debt', () => {
  expect(look(withPart(4, [4, 1, '四、2027年法治政府建设主要安排']), 'parts')).toMatchObject({ holds: false, says: expect.stringContaining('下一年度安排') })
  expect(look(good, 'parts').holds).toBe(true)
})

test('a deputy, a village secretary and a leader named without an act do not cover the leaders', () => {
  const says = (text: string) => look(withPart(3, [3, 0, text]), 'leaders')
  expect(says('镇长督办案件。副书记主持会议。')).toMatchObject({ holds: false, says: expect.stringContaining('没有写党委书记') })
  expect(says('党委书记主持会议。副镇长督办案件。')).toMatchObject({ holds: false, says: expect.stringContaining('没有写镇长') })
  expect(says('村支部书记、会计参加会议。镇长督办案件。').holds).toBe(false)
  expect(says('党委书记王某，镇长督办案件。').holds).toBe(true)
  expect(says('党委书记王某。镇长督办案件。')).toMatchObject({ holds: false, says: expect.stringContaining('没有写做了什么') })
})

test('written together as 党政主要负责人 they are told to be written apart', () => {
  expect(look(withPart(3, [3, 0, '党政主要负责人多次听取汇报。']), 'leaders')).toMatchObject({ holds: false, says: expect.stringContaining('分不出是谁') })
})

test('the heading that names causes is no cause; a section about causes alone is', () => {
  const heading: Line = [2, 1, '二、法治政府建设存在的不足和原因']
  expect(look(withPart(2, heading, [2, 0, '执法人员偏少。']), 'causes').holds).toBe(false)
  expect(look(withPart(2, heading, [2, 2, '（一）存在的不足'], [2, 0, '执法人员偏少。'], [2, 2, '（二）产生不足的原因'], [2, 0, '编制多年未增。']), 'causes')).toMatchObject({ holds: true, quotes: ['编制多年未增。'] })
})

test('the year to come is named by its number', () => {
  expect(look(withPart(4, [4, 1, '四、下一年度安排'], [4, 0, '明年增加服务。']), 'next-year')).toMatchObject({ holds: false, says: expect.stringContaining('“明年”') })
  expect(look(withPart(4, [4, 1, '四、2026年安排'], [4, 0, '增加服务。']), 'next-year').holds).toBe(false)
})
