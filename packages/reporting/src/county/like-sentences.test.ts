import { expect, test } from 'vitest'
import { defaultOutline } from '../default-outline.ts'
import { fillReport } from '../fill-report.ts'
import { facts, figures } from '../report.fixture.ts'
import { bareSentences, formalSentences, likeness, likenessAmong } from './like-sentences.ts'

const formal = formalSentences([defaultOutline])
const none: ReadonlySet<string> = new Set()
const says = (town: string, year: number, ...texts: string[]) => bareSentences({
  facts: { town, county: '云岭县', year }, paragraphs: texts.map((text) => ({ level: 0 as const, part: 1 as const, runs: [{ text }] })),
}, none)

test('a sentence taken over with another town, year and number is alike', () => {
  const here = says('青禾镇', 2026, '2026年青禾镇在集市设立流动法律咨询点，接待群众120人次。', '沿河三个村换上了新的公示牌，村民可以扫码查看。')
  const there = says('白石镇', 2025, '2025年白石镇在集市设立流动法律咨询点，接待群众87人次。')
  expect(likeness(here, there)).toMatchObject({ of: 2, alike: 1, pairs: [{ there: '2025年白石镇在集市设立流动法律咨询点，接待群众87人次。', percent: 100 }] })
})

test('two sentences about one thing in other words are not', () => {
  expect(likeness(says('青禾镇', 2026, '在集市设立流动法律咨询点方便赶集群众。'), says('青禾镇', 2025, '赶集日请律师到街上为群众解答法律问题。')).alike).toBe(0)
})

test('what is too short to say anything is not compared', () => {
  expect(says('青禾镇', 2026, '成效明显。', '以上报告，请审阅。')).toEqual([])
})

test('sentences of the outline carry figures and read alike everywhere: they are left out, whatever their figures come to', () => {
  const filled = fillReport(defaultOutline, { facts, figures })
  const other = fillReport(defaultOutline, { facts: { ...facts, town: '白石镇' }, figures: figures.map((one) => ({ ...one, value: '5' })) })
  expect(bareSentences(filled, none).length).toBeGreaterThan(3)
  expect([...bareSentences(filled, formal), ...bareSentences(other, formal)].filter(({ text }) => !text.includes('请填写'))).toEqual([])
})

test('each sentence counts once, beside the one it is most like', () => {
  const once = '组织法律顾问为十九个村审查集体合同并逐份出具意见。'
  expect(likeness(says('青禾镇', 2026, once), says('白石镇', 2026, once, once, `今年${once}`)).pairs).toHaveLength(1)
})

test('all reports are held against each other at once, and nobody against themselves', () => {
  const shared = '在集市设立流动法律咨询点方便赶集群众前来咨询。'
  const [one, two, three] = [says('青禾镇', 2026, shared, shared), says('白石镇', 2026, shared), says('黑水镇', 2026, '村里的公示牌换成了可以扫码查看的新样式。')]
  expect(likenessAmong([one, two, three])).toEqual([[0, 2, 0], [1, 0, 0], [0, 0, 0]])
})
