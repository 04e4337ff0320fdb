import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { toldTwice } from './told-twice.ts'

const sentence = '镇综合行政执法队会同派出所每周开展一次集镇秩序联合巡查。'

test('the same sentence told again is certain, nearly the same very likely', () => {
  expect(marks(toldTwice, `${sentence}其他工作照常。\n${sentence}`)).toEqual([`A ${sentence}`])
  expect(marks(toldTwice, `${sentence}\n${sentence.replace('会同', '联合')}`)).toEqual([`B ${sentence.replace('会同', '联合')}`])
})

test('the same clause twice in a sentence is marked, led by 进一步 or not', () => {
  expect(marks(toldTwice, '加强村级调解员队伍建设，落实补贴，进一步加强村级调解员队伍建设。')).toEqual(['B 进一步加强村级调解员队伍建设。'])
})

test('sentences that differ by their figures or only share their build are two', () => {
  expect(marks(toldTwice, '第一季度共受理群众来信来访事项42件并全部办结。\n第二季度共受理群众来信来访事项51件并全部办结。')).toEqual([])
  expect(marks(toldTwice, '加强组织领导，加强督促检查，加强队伍建设，加强组织协调。')).toEqual([])
})
