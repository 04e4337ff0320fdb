import { expect, test } from 'vitest'
import { defaultOutline } from './default-outline.ts'
import { fillReport } from './fill-report.ts'
import { paragraphText } from './filled-report.ts'
import type { ReportOutline, Sentence } from './outline.ts'
import { accepted, amount, draftFacts, facts, figures, rate, registered, sessions, workers } from './report.fixture.ts'
import { printFigure } from './report-figure.ts'
import type { ReportFigure } from './report-figure.ts'
import { reportText } from './report-text.ts'

const outlineOf = (...sentences: readonly Sentence[]): ReportOutline => ({
  id: 'one', title: ['标题'], opening: [], parts: [{ part: 1, heading: '甲', paragraphs: [sentences] }],
})

const textsOf = (outline: ReportOutline, given = figures, about = facts) =>
  fillReport(outline, { figures: given, facts: about }).paragraphs.map(paragraphText)

test('a figure is a run of its own that knows which figure it is, and prints its value with its unit', () => {
  const filled = fillReport(outlineOf({ text: '研究{{figure:leadership-law-topic-sessions}}。' }), { figures, facts })

  expect(filled.paragraphs[1]?.runs).toEqual([
    { text: '研究' }, { text: '2次', figure: 'leadership-law-topic-sessions', face: 'figure' }, { text: '。' },
  ])
  expect(filled.figures).toEqual([sessions])
})

test('value, numerator and denominator print without a unit', () => {
  const sentence = { text: '{{value:mediation-success-rate}}|{{numerator:mediation-success-rate}}|{{denominator:mediation-success-rate}}' }

  expect(textsOf(outlineOf(sentence))[1]).toBe('98.51|66|67')
})

test('a figure without a value prints “—” and is listed, once', () => {
  const outline = outlineOf({ text: '网格员{{figure:grid-workers}}，即{{value:grid-workers}}。' })
  const filled = fillReport(outline, { figures: [{ ...workers, value: null }], facts })

  expect(filled.paragraphs.map(paragraphText)[1]).toBe('网格员—，即—。')
  expect([printFigure({ ...workers, value: null, absent: '无记录' }, 'figure'), printFigure({ ...workers, value: '300', unit: '元/月' }, 'figure')]).toEqual(['无记录', '300元/月'])
  expect(filled.withoutValue).toEqual(['grid-workers'])
})

test('a rate whose denominator is lacking is listed although its value prints', () => {
  const outline = outlineOf({ text: '{{figure:mediation-success-rate}}（{{denominator:mediation-success-rate}}）' })

  expect(fillReport(outline, { figures: [{ ...rate, denominator: null }], facts }).withoutValue).toEqual(['mediation-success-rate'])
})

test('a sentence whose figure was not handed in is left out and listed; its neighbours stay', () => {
  const outline = outlineOf({ text: '登记{{figure:disputes-registered}}。' }, { text: '受理{{figure:disputes-accepted}}。' })
  const filled = fillReport(outline, { figures: [registered], facts })

  expect(filled.paragraphs.map(paragraphText)[1]).toBe('登记72件。')
  expect(filled.leftOut).toEqual([{ text: '受理{{figure:disputes-accepted}}。', because: ['disputes-accepted'] }])
})

test('a sentence that needs a known value goes without one, and one that needs more than zero goes at zero', () => {
  const known = outlineOf({ text: '一{{figure:disputes-accepted}}', needs: { known: ['disputes-accepted'] } }, { text: '二' })
  const nonZero = outlineOf({ text: '一{{figure:agreement-amount}}', needs: { nonZero: ['agreement-amount'] } }, { text: '二' })

  expect(textsOf(known, [{ ...accepted, value: '0' }])[1]).toBe('一0件二')
  expect(textsOf(known, [{ ...accepted, value: null }])[1]).toBe('二')
  expect(textsOf(nonZero, [{ ...amount, value: '0.01' }])[1]).toBe('一0.01万元二')
  expect(textsOf(nonZero, [{ ...amount, value: '0' }])[1]).toBe('二')
  expect(textsOf(nonZero, [{ ...amount, value: null }])[1]).toBe('二')
})

test('nothing happened is said only beside the returns that say so, and only when all of them came', () => {
  const returns = { ...rate, id: 'returns', numerator: '12', denominator: '12' }
  const none = { ...registered, id: 'accidents', value: '0' }
  const outline = outlineOf({ text: '全年未发生事故。', needs: { zero: ['accidents'], complete: ['returns'] } }, { text: '二' })
  const said = (...given: ReportFigure[]) => textsOf(outline, given)[1]

  expect(said(none, returns)).toBe('全年未发生事故。二')
  expect(said(none, { ...returns, numerator: '11' })).toBe('二')
  expect(said(none, { ...returns, numerator: '0', denominator: '0' })).toBe('二')
  expect(said({ ...none, value: '1' }, returns)).toBe('二')
  expect(said({ ...none, value: null }, returns)).toBe('二')
  expect(said(none)).toBe('二')
})

test('headings with nothing under them go, and the rest is numbered 一、（一）1. without a gap', () => {
  const outline: ReportOutline = {
    id: 'one', title: ['标题'], opening: [],
    parts: [
      { part: 1, heading: '空', paragraphs: [[{ text: '{{figure:nowhere}}' }]] },
      {
        part: 2, heading: '甲', paragraphs: [], sections: [
          { heading: '也空', paragraphs: [] },
          { heading: '乙', paragraphs: [], sections: [{ heading: '丙', paragraphs: [[{ text: '话。' }]] }] },
        ],
      },
      { part: 4, heading: '{{nextYear}}年', paragraphs: [[{ text: '话。' }]] },
    ],
  }

  expect(fillReport(outline, { figures, facts }).paragraphs.map((one) => [one.level, one.part, paragraphText(one)])).toEqual([
    [1, 2, '一、甲'], [2, 2, '（一）乙'], [3, 2, '1.丙'], [0, 2, '话。'], [1, 4, '二、2027年'], [0, 4, '话。'],
  ])
})

test('the eleventh and the twentieth heading are numbered in words', () => {
  const sections = Array.from({ length: 20 }, () => ({ heading: '乙', paragraphs: [[{ text: '话。' }]] }))
  const texts = textsOf({ id: 'one', title: ['标题'], opening: [], parts: [{ part: 1, heading: '甲', paragraphs: [], sections }] })

  expect([texts[19], texts[21], texts[39]]).toEqual(['（十）乙', '（十一）乙', '（二十）乙'])
})

test('a draft says 截至M月D日 once; on the last day of the period it is no draft and says nothing of it', () => {
  const eve = { ...facts, cutoff: '2026-12-30' }
  const times = (about: typeof facts) => reportText(fillReport(defaultOutline, { figures, facts: about })).split('截至').length - 1

  expect(reportText(fillReport(defaultOutline, { figures, facts: draftFacts }))).toContain('本稿所列数据截至11月30日。')
  expect([times(draftFacts), times(eve), times(facts)]).toEqual([1, 1, 0])
  expect([fillReport(defaultOutline, { figures, facts: eve }).draft, fillReport(defaultOutline, { figures, facts }).draft]).toEqual([true, false])
})

test('two figures of one id are a fault', () => {
  expect(() => fillReport(defaultOutline, { figures: [sessions, sessions], facts })).toThrow('two figures')
})

test('the plain text of the default report is the report', () => {
  const text = reportText(fillReport(defaultOutline, { figures, facts }))

  expect(text.split('\n').slice(0, 4)).toEqual(['青禾镇2026年法治政府建设年度报告', '', '县委、县人民政府：', '　　现将青禾镇2026年法治政府建设情况报告如下。'])
  expect(text).toContain('　　（三）依法调解矛盾纠纷\n　　登记矛盾纠纷72件，受理70件。调解终结67件，其中调解成功66件。调解成功率为98.51%（66/67）。\n')
  expect(text).toContain('达成书面调解协议41份。记录口头调解协议25件。调解协议涉及金额123.45万元。参加调解的当事人共148人。')
  expect(text).toContain('　　四、2027年法治政府建设主要安排\n')
  expect(text).not.toContain('五、')
  expect(text.trimEnd().split('\n').slice(-4)).toEqual(['青禾镇人民政府', '2027年1月5日', '', '抄送：县委依法治县委员会办公室，县司法局。'])
})

test('without any figure the default report still has its four parts but the first', () => {
  const filled = fillReport(defaultOutline, { figures: [], facts })

  expect(filled.paragraphs.filter(({ level }) => level === 1).map(({ part }) => part)).toEqual([2, 3, 4])
  expect(filled.leftOut.length).toBeGreaterThan(60)
  expect(filled.leftOut.every(({ because }) => because.length > 0)).toBe(true)
  expect(reportText(filled)).not.toMatch(/undefined|null|\{\{/)
})

test('money is printed with its 分 in two places where it has any', () => {
  const paid = { ...amount, unit: '元' } as const
  const printed = (value: string) => textsOf(outlineOf({ text: '发放{{figure:agreement-amount}}，计{{value:agreement-amount}}' }), [{ ...paid, value }]).at(-1)

  expect([printed('320.5'), printed('320')]).toEqual(['发放320.50元，计320.50', '发放320元，计320'])
})
