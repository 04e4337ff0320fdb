import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { missingFigure } from './missing-figure.ts'

const found = (text: string) => missingFigure(readText(text), {}).map(({ quote, start, end }) => text.slice(start, end) === quote)

test.each([
  '提出建议，采纳率达到，效果良好。',
  '发放宣传资料余份。',
  '投入资金万元。',
  '满意率达%。',
  '2023年月日',
])('what cannot be is found: %s', (text) => {
  expect(found(text)).toEqual([true])
})

test.each([
  '企业家座谈会上，会议期间发放资料。',
  '节余万元，其余件次另计。',
  '覆盖群众两万余人次。',
  '群众满意率达到新高。',
  '件件有回音。',
  '每月日常巡查。',
])('what holds is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
