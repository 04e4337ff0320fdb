import { expect, test } from 'vitest'
import { defaultOutline } from './default-outline.ts'
import { lintOutline } from './lint-outline.ts'
import { figuresNamed, sentencesOf } from './outline.ts'
import type { ReportOutline } from './outline.ts'

/** Whether they exist is the catalog's to say: the server tests it. */
const ids = [...new Set(sentencesOf(defaultOutline).flatMap(({ sentence }) => figuresNamed(sentence)))]

const saying = (text: string): ReportOutline => ({ ...defaultOutline, opening: [...defaultOutline.opening, [{ text }]] })

const faultsOf = (text: string) => lintOutline(saying(text), ids).map(({ says }) => says)

test('the default outline is data and has no fault', () => {
  expect(lintOutline(defaultOutline, ids)).toEqual([])
  expect(JSON.parse(JSON.stringify(defaultOutline))).toEqual(defaultOutline)
})

test.each(['3', '12', '３', '③', 'Ⅲ', '%', '％'])('a sentence with “%s” outside a token is refused', (number) => {
  expect(faultsOf(`开展检查${number}次。`)).toEqual([`句中直接写了数字“${number}”。请改用指标或日期标记，数字由台账带出。`])
})

test('Chinese numerals, set phrases and fixed tokens are words', () => {
  expect(faultsOf('第一责任人抓好“八五”普法，二〇二六年即{{year}}年，{{county}}{{town}}{{nextYear}}年再办。')).toEqual([])
})

test.each(['{{figure}}', '{{figure:}}', '{{sum:meetings-held}}', '{{month}}', '{{}}', '{{figure:meetings-held:2}}'])('“%s” is no token', (token) => {
  expect(faultsOf(token)).toEqual([`不认识的标记“${token}”。`])
})

test('a brace that opens no token is found', () => {
  expect(faultsOf('共{{figure:meetings-held}。')).toEqual(['“共{{figure:meetings-held}。”中的花括号不成对，标记写法应为 {{…}}。'])
})

test('a figure that does not exist is found in the text and in what the sentence needs', () => {
  const sentence = { text: '{{cutoff}}{{value:nowhere}}', needs: { known: ['never'], nonZero: ['nowhere'] } }
  const outline: ReportOutline = { ...defaultOutline, opening: [[sentence]] }

  expect(lintOutline(outline, ids)).toEqual([
    { where: '开头', says: '没有编号为“nowhere”的指标。' }, { where: '开头', says: '没有编号为“never”的指标。' },
  ])
})

test('a heading and a title are held to the same rules, and the fault names its place', () => {
  const [first, ...rest] = defaultOutline.parts
  const outline: ReportOutline = { ...defaultOutline, title: ['2026年报告'], parts: [{ ...first!, heading: '做好2件事' }, ...rest] }

  expect(lintOutline(outline, ids).map(({ where }) => where)).toEqual(['标题', '做好2件事'])
})

test('a missing part, a wrong order and a doubled part are found; the fifth may be missing', () => {
  const without = (part: number) => ({ ...defaultOutline, parts: defaultOutline.parts.filter((one) => one.part !== part) })

  expect(lintOutline(without(3), ids)).toEqual([{ where: '提纲', says: '缺少“第一责任人职责”部分。' }])
  expect(lintOutline(without(5), ids)).toEqual([])
  expect(lintOutline({ ...defaultOutline, parts: defaultOutline.parts.toReversed() }, ids)[0]?.says).toContain('顺序')
  expect(lintOutline({ ...defaultOutline, parts: [...defaultOutline.parts, ...defaultOutline.parts.slice(4)] }, ids)[0]?.says).toContain('重复')
})

test('the cut-off is said once, neither never nor twice', () => {
  expect(lintOutline({ ...defaultOutline, opening: [] }, ids).map(({ says }) => says)).toEqual(['没有写数据截止日的句子，请加上 {{cutoff}} 标记。'])
  expect(faultsOf('{{cutoff}}')).toEqual(['{{cutoff}} 只能出现一次。'])
})
