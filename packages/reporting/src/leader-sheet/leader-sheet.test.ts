import { expect, test } from 'vitest'
import { composeSheet, rowsOf } from './compose-sheet.ts'
import type { FigureBeside, LeaderFacts } from './leader-facts.ts'
import { sayMove, yearMoves } from './year-moves.ts'

const of = (value: string | null, unit = '件') => ({ value, shown: value === null ? '—' : `${value}${unit}`, grades: value === null ? [] : ['record' as const] })
const figure = (id: string, ...[now, before, more = {}]: [string | null, string | null, Partial<FigureBeside>?]): FigureBeside =>
  ({ id, zh: `指标${id}`, unit: '件', now: of(now), before: of(before), since: { reported: true, by: [] }, ...more })
const empty: LeaderFacts = { year: 2026, draft: false, figures: [], reported: [], apart: [], sensitive: [], promises: undefined, offices: [], unconfirmed: 0, opinions: [], findings: [] }
const sectionOf = (facts: Partial<LeaderFacts>, id: string) => composeSheet({ ...empty, ...facts }).sides.flat().find((one) => one.id === id)!

test('the largest relative moves come first; equal figures and those without a value are no moves', () => {
  const figures = [figure('small', '101', '100'), figure('large', '30', '10'), figure('same', '5', '5'), figure('gone', null, '5'), figure('new', '4', '0')]

  expect(yearMoves(figures).map(({ figure: { id }, by }) => [id, by])).toEqual([['new', '4'], ['large', '20'], ['small', '1']])
})

test('a move says both years, by how much, and why as far as the books tell', () => {
  const say = (one: FigureBeside) => sayMove(yearMoves([one])[0]!)
  expect(say(figure('a', '38', '25'))).toBe('指标a：今年38件，上年25件，多13件（52%）。')
  expect(say(figure('a', '20', '25', { since: { reported: true, by: [{ reason: 'corrected', amount: '-1' }, { reason: 'late', amount: '2' }] } }))).toBe('指标a：今年20件，上年25件，少5件（20%）。上年数报出以后又更正-1、补登2。')
  expect(say(figure('a', '95.5', '90', { unit: '%', now: of('95.5', '%'), before: of('90', '%') }))).toContain('多5.5个百分点。')
  expect(say(figure('a', '20', '25', { now: { ...of('20'), grades: ['supply'] } }))).toContain('两年来源不同：今年盖章确认，上年台账记录。')
  expect(say(figure('a', '20', '0', { before: { ...of('0'), grades: [] } }))).toContain('上年没有这项记录，不能说是增加。')
})

test('before the year is over the comparison says that it is a part against a whole', () => {
  expect(sectionOf({ figures: [figure('a', '38', '25')], draft: true }, 'moves').lead).toContain('今年还没有过完')
  expect(sectionOf({ figures: [figure('a', '38', '25')] }, 'moves').lead).not.toContain('今年还没有过完')
})

test('a sensitive figure that nobody recorded is told as unknown, never as nought', () => {
  const { lead, lines } = sectionOf({ sensitive: [
    { zh: '赴省进京', why: '上级另有通报', now: of('2'), before: of('0') }, { zh: '群体性事件', why: '敏感', now: of('0'), before: of('0') }, { zh: '非正常死亡', why: '敏感', now: of(null), before: of(null) },
  ] }, 'sensitive')

  expect(lead).toBe('列为敏感的3项：1项有数，1项没有记录，1项是零。')
  expect(lines).toEqual(['赴省进京：今年2件，上年0件。上级另有通报。', '没有记录，不能写成没有发生：非正常死亡。'])
})

test('promises that nobody registered are told as such; those not kept come first', () => {
  expect(sectionOf({}, 'promises').lead).toContain('还没有登记')
  const { lead, lines } = sectionOf({ promises: [{ text: '建一处阵地', kept: 'yes', how: '' }, { text: '培训全覆盖', kept: 'no', how: '人手不够' }] }, 'promises')
  expect([lead, ...lines]).toEqual(['承诺2件，兑现1件：', '没有兑现：培训全覆盖（人手不够）', '已兑现：建一处阵地'])
})

test('with forty conflicts and a hundred moves each side keeps its rows, and what was cut is counted', () => {
  const facts: LeaderFacts = {
    ...empty, figures: Array.from({ length: 100 }, (_, nth) => figure(`甲乙丙丁戊己庚辛${nth}`, String(200 + nth), '100')),
    reported: Array.from({ length: 40 }, (_, nth) => ({ year: 2025, zh: `名称很长很长的一个指标第${nth}个`, was: '120件', now: '131件', why: [{ reason: 'late' as const, amount: '11' }] })),
    sensitive: Array.from({ length: 11 }, (_, nth) => ({ zh: `敏感${nth}`, why: '上级另有通报', now: of('3'), before: of('1') })),
    promises: Array.from({ length: 30 }, () => ({ text: '逐村建设法治宣传阵地并配齐法律明白人', kept: 'no' as const, how: '' })), unconfirmed: 60,
    offices: Array.from({ length: 12 }, (_, nth) => ({ office: `第${nth}办公室`, printed: 10, confirmed: nth, changed: 1, objected: 1, signed: null })),
    opinions: Array.from({ length: 9 }, () => ({ office: '司法所', about: '“登记矛盾纠纷”', reason: '理由'.repeat(200) })), findings: Array.from({ length: 50 }, () => ({ level: 'wrong' as const, says: '还有未填写的内容：【请填写：一段文字】' })),
  }
  const { sides } = composeSheet(facts)
  for (const sections of sides) expect(sections.reduce((sum, { lead, lines, leftOut }) => sum + 2 + rowsOf(lead) + (leftOut > 0 ? 1 : 0) + lines.reduce((rows, line) => rows + rowsOf(line), 0), 0)).toBeLessThanOrEqual(33)

  for (const { id, lines } of sides.flat()) expect([id, lines.length > 0]).toEqual([id, true])
  const conflicts = sides[0].find(({ id }) => id === 'conflicts')!
  expect(conflicts.lines.length + conflicts.leftOut).toBe(40)
})
