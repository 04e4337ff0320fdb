import { expect, test } from 'vitest'
import { checkReport } from './check-report.ts'
import { defaultOutline } from './default-outline.ts'
import { fillReport } from './fill-report.ts'
import type { FilledReport } from './filled-report.ts'
import type { ReportOutline } from './outline.ts'
import { draftFacts, facts, figures, oral, sessions, written } from './report.fixture.ts'

/** The default outline with its blanks filled in by somebody. */
const finished: ReportOutline = JSON.parse(JSON.stringify(defaultOutline).replaceAll(/【请填写[^】]*】/g, '已写明情况。'))

const filledWith = (about = facts, given = figures): FilledReport => fillReport(finished, { figures: given, facts: about })

const foundIn = (filled: FilledReport) => checkReport(filled).map(({ check }) => check)

test('a finished report has no finding, nor has its draft', () => {
  expect(checkReport(filledWith())).toEqual([])
  expect(checkReport(filledWith(draftFacts))).toEqual([])
})

test('every blank still to be filled in is named with its part', () => {
  const found = checkReport(fillReport(defaultOutline, { figures, facts }))

  expect(found.map(({ check, part }) => [check, part])).toEqual([
    ['not-filled-in', 2], ['not-filled-in', 2], ['not-filled-in', 3], ['not-filled-in', 3], ['not-filled-in', 4],
  ])
  expect(found[0]?.says).toBe('还有未填写的内容：【请填写：本年度工作中的具体不足，逐条写明事实】')
})

test('a blank whose closing bracket was lost is still a blank', () => {
  const filled = filledWith()
  const broken = { ...filled, paragraphs: [...filled.paragraphs, { level: 0, part: 4, runs: [{ text: '【请填写：措施' }] } as const] }

  expect(foundIn(broken)).toEqual(['not-filled-in'])
})

test('a part without a sentence is missing, even if its heading stands', () => {
  const filled = filledWith()
  const headingsOnly = { ...filled, paragraphs: filled.paragraphs.filter(({ part, level }) => part !== 3 || level > 0) }

  expect(checkReport(headingsOnly)).toEqual([{ check: 'part-missing', level: 'wrong', part: 3, says: '缺少“第一责任人职责”部分，或其中没有内容。' }])
})

test('a figure printed as “—” is named as the clerk knows it', () => {
  const outline: ReportOutline = { ...finished, opening: [[{ text: '书面调解协议{{figure:agreements-written}}。' }]] }
  const found = checkReport(fillReport(outline, { figures: [{ ...written, value: null }, sessions], facts }))

  expect(found).toEqual([{
    check: 'figure-without-value', level: 'wrong', figure: 'agreements-written', says: '“书面调解协议”没有数值，文中印作“—”。请补登台账，或删去这句话。',
  }])
})

test('the year of the title is the year of the report, and so is the period', () => {
  expect(foundIn({ ...filledWith(), title: ['青禾镇2025年法治政府建设年度报告'] })).toEqual(['year-in-title'])
  expect(foundIn({ ...filledWith(), title: ['青禾镇法治政府建设年度报告'] })).toEqual(['year-in-title'])
  expect(foundIn(filledWith({ ...facts, from: '2025-12-01' }))).toEqual(['period'])
})

test('a report signed on the last day of its period passes, a day before it does not, and a draft may be unsigned', () => {
  expect(foundIn(filledWith({ ...facts, signedOn: '2026-12-31' }))).toEqual([])
  expect(foundIn(filledWith({ ...facts, signedOn: '2026-12-30' }))).toEqual(['signing-day'])
  expect(foundIn(filledWith({ ...facts, signedOn: null }))).toEqual(['signing-day'])
  expect(foundIn(filledWith({ ...draftFacts, signedOn: '2026-12-01' }))).toEqual([])
})

test('a draft that does not say its cut-off, or says it twice, is found', () => {
  const draft = filledWith(draftFacts)
  const [opening, ...rest] = draft.paragraphs

  expect(foundIn({ ...draft, paragraphs: rest })).toEqual(['cutoff'])
  expect(foundIn({ ...draft, paragraphs: [opening!, opening!, ...rest] })).toEqual(['cutoff'])
})

test('parts that do not add up to their total are found, with the sum', () => {
  const sums = [{ total: 'disputes-registered', parts: ['disputes-accepted', 'disputes-concluded'] }]

  expect(checkReport(filledWith(), { sums })).toEqual([{
    check: 'sum', level: 'wrong', figure: 'disputes-registered', says: '“受理矛盾纠纷”、“调解终结”合计137件，与“登记矛盾纠纷”72件不符。',
  }])
})

test('a sum that is right, lacks a value or a figure says nothing; one across units is wrong', () => {
  const total = { ...written, id: 'disputes-registered', unit: '份', value: '66' } as const
  const terms = [written, { ...oral, unit: '份' } as const]
  const sums = [{ total: 'disputes-registered', parts: ['agreements-written', 'agreements-oral'] }]
  const outline: ReportOutline = {
    ...finished, opening: [[{ text: '{{figure:disputes-registered}}{{figure:agreements-written}}{{figure:agreements-oral}}' }]],
  }
  const check = (given: FilledReport['figures']) =>
    checkReport(fillReport(outline, { figures: given, facts }), { sums }).filter((one) => one.check === 'sum')

  expect(check([total, ...terms])).toEqual([])
  expect(check([{ ...total, value: null }, ...terms])).toEqual([])
  expect(check(terms)).toEqual([])
  expect(check([total, written, oral])[0]?.says).toContain('单位不同')
})
