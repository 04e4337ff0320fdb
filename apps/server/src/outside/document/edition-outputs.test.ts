import { expect, test } from 'vitest'
import { blocksOf, defaultOutline, editionOf, reportText, usualDetails } from '@zhenzhi/reporting'
import type { Block } from '@zhenzhi/reporting'
import { documentText } from './document-text.ts'
import { reportDocx } from './report-docx.ts'
import { reportHtml } from './report-html.ts'

const facts = { town: '青禾镇', county: '云岭县', year: 2026, from: '2026-01-01', to: '2026-12-31', cutoff: '2026-12-31', signedOn: null, addressee: '', copyTo: [], signature: '' }
const details = { ...usualDetails({ town: '青禾镇', county: '云岭县' }), documentNumber: '青委〔2027〕3号', signers: ['甲某', '乙某'], signedOn: '2027-01-05' }
const hard = [
  '2021年12月16日，“枫桥式”和‘一站式’工作法，《条例》第六十四条；见〔2026〕3号。', '1.第一项；2.第二项；①甲②乙；（1）丙', '5<6 & "直引号" \'单引号\'，98.51%，1,234.50万元，A→B', '一是：二是——三是……、·',
]
const said: Block = { id: 'hard', kind: 'body', part: 1, sentences: hard.map((text) => ({ text })) }
const blocks = blocksOf(defaultOutline).flatMap((block) => (block.kind === 'heading-2' && block.sentences[0]?.text.includes('调解') ? [block, said] : [block]))
const letter = (kind: 'upward' | 'public') => editionOf(blocks, { kind, facts, figures: [], details, special: new Set(), mask: (text) => text }).report
const unescaped = (html: string) => html.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&amp;', '&')

const outputs = async (kind: 'upward' | 'public') => [
  documentText(await reportDocx(letter(kind), { demo: false })), reportText(letter(kind)), unescaped(reportHtml(letter(kind), { demo: false })),
]

test.each(['upward', 'public'] as const)('every output of the %s edition says every sentence, sign, list number and day of it', async (kind) => {
  const paragraphs = letter(kind).paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))

  expect(paragraphs.some((text) => text === hard.join(''))).toBe(true)
  for (const output of await outputs(kind)) {
    expect(paragraphs.filter((text) => !output.includes(text))).toEqual([])
    for (const piece of ['2027年1月5日', '中共青禾镇委员会', '青禾镇人民政府', '一、', '（一）']) expect(output).toContain(piece)
  }
})

test('head, number, signers, addressees, copies and printing office stand in every output of the upward edition, and in none of the public one', async () => {
  const pieces = ['文件', '青委〔2027〕3号', '签发人：甲某　乙某', '中共云岭县委员会、云岭县人民政府：', '抄送：中共云岭县委全面依法治县委员会办公室。', '青禾镇党政办公室']
  const [upward, open] = [await outputs('upward'), await outputs('public')]

  expect(upward.map((output) => pieces.filter((piece) => !output.includes(piece)))).toEqual([[], [], []])
  expect(open.map((output) => pieces.slice(1).filter((piece) => output.includes(piece)))).toEqual([[], [], []])
  expect(open.map((output) => output.includes('：\n'))).toEqual([false, false, false])
})

test('the page file is one file: headings are headings, no script, nothing from elsewhere', () => {
  const html = reportHtml(letter('public'), { demo: true })

  expect(html).not.toMatch(/<script|<link|<img|url\(|https?:/)
  expect(html.match(/<h1>/g)).toHaveLength(1)
  expect(html).toMatch(/<h2>一、[^<]*<\/h2>/)
  expect(html).toContain('<html lang="zh-CN">')
  expect(html).toContain('演示数据')
  expect(unescaped(reportHtml({ ...letter('public'), title: ['<b>x</b>'] }, { demo: false }))).toContain('<b>x</b>')
})

test('a letter of two bears both names one under the other, and both sign side by side, the last over the date', async () => {
  const text = documentText(await reportDocx(letter('upward'), { demo: false }))

  expect(text.split('\n').filter((line) => line !== '').slice(0, 2)).toEqual(['中共青禾镇委员会', '青禾镇人民政府\t文件'])
  expect(text).toContain('\t中共青禾镇委员会\t青禾镇人民政府\n2027年1月5日')
})
