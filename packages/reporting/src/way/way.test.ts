import type { Rule } from '@zhenzhi/kernel'
import { describe, expect, test } from 'vitest'
import { checkStep } from './check-step.ts'
import type { StepAsked } from './check-step.ts'
import { dueDays } from './due-days.ts'
import { openSteps, standing } from './standing.ts'
import type { TakenStep } from './step.ts'
import { tellings } from './tellings.ts'
import { defaultWay, readWay } from './way.ts'
import type { Way } from './way.ts'

type Told = [step: string, day: string, edition?: number | undefined, said?: Record<string, string>]

const year = 2026
const tell = (...told: Told[]): TakenStep[] => told.map(([step, day, edition = null, said = {}], at) => ({ number: at + 1, step, day, edition, said }))
const open = (taken: readonly TakenStep[], way: Way = defaultWay) => openSteps(way, taken).map(({ id }) => id)

const toSign: Told[] = [
  ['gather', '2027-01-04'], ['draft', '2027-01-08'], ['check', '2027-01-12', 1], ['consult', '2027-01-20', 1], ['secrecy', '2027-01-22', 1],
  ['deliberate', '2027-02-03', 2],
]
const toSend: Told[] = [...toSign, ['sign', '2027-02-05', 2], ['send', '2027-02-08', 2]]

const asked = (step: string, rest: Partial<StepAsked> = {}): StepAsked => ({ step, side: 'town', edition: null, day: '2027-02-10', said: {}, ...rest })
const check = (taken: readonly TakenStep[], one: StepAsked, today = '2027-02-10') => checkStep(one, { way: defaultWay, taken, year, today })
const refused = (taken: readonly TakenStep[], one: StepAsked, today?: string) => {
  const outcome = check(taken, one, today)
  if (!('refusal' in outcome)) throw new Error('it was not refused')
  return [outcome.refusal.code, outcome.refusal.says] as const
}

describe('the way of a report', () => {
  test('goes step by step from gathering to the county and to the public [A20] [K20]', () => {
    expect(open([])).toEqual(['gather'])
    expect(refused([], asked('sign', { edition: 1, said: { signer: '甲' } }))).toEqual(['wrong-state', '办“审签”之前，要先办“取数”。'])
    expect(open(tell(...toSign)).at(-1)).toBe('sign')

    const sent = standing(defaultWay, tell(...toSend))
    expect([sent.state, sent.sends, sent.sent?.edition, sent.signed.map(({ edition }) => edition)]).toEqual(['sent', 1, 2, [2]])
    expect(sent.steps.map(({ state }) => state)).toEqual([...Array.from({ length: 8 }, () => 'done'), 'next'])
    expect(open(tell(...toSend))).toContain('publish')
  })

  test('only what was signed goes up: that very edition, and the last one signed', () => {
    const signed = tell(...toSign, ['sign', '2027-02-05', 2], ['sign', '2027-02-06', 3])
    expect(refused(signed, asked('send', { edition: 2 }))[1]).toContain('最近审签的是第 3 版')
    expect(refused(signed, asked('send', { edition: 'frozen-now' }))[0]).toBe('guard-unmet')
    expect(check(signed, asked('send', { edition: 3 }))).toMatchObject({ step: { id: 'send' }, said: {} })
    expect(refused(tell(...toSend), asked('send', { edition: 2 }))).toEqual(['wrong-state', '第 2 版已经上报，不用再报。'])
  })

  test('comes back with comments, is drafted, checked and signed anew, sent again, and accepted', () => {
    const back = tell(...toSend, ['received', '2027-02-09'], ['returned', '2027-02-10', undefined, { comments: '第二部分没有写原因。' }])
    const returned = standing(defaultWay, back)
    expect([returned.state, returned.returned?.said['comments']]).toEqual(['returned', '第二部分没有写原因。'])
    expect(open(back)).toEqual(['gather', 'draft'])
    expect(returned.steps.filter(({ state }) => state === 'next').map(({ step }) => step.id)).toEqual(['draft'])

    const again: Told[] = [['draft', '2027-02-11'], ['check', '2027-02-11', 3], ['sign', '2027-02-12', 3]]
    const mended = [...back, ...tell(...again).map((one) => ({ ...one, number: one.number + back.length }))]
    expect(refused(back, asked('send', { edition: 2 }))[1]).toBe('办“上报”之前，要先办“起草”。')
    expect(check(mended, asked('send', { edition: 3, day: '2027-02-12' }), '2027-02-12')).toMatchObject({ step: { id: 'send' } })
    const accepted = tell(...toSend, ['returned', '2027-02-10'], ...again, ['send', '2027-02-12', 3], ['accepted', '2027-02-13'])
    expect([standing(defaultWay, accepted).state, standing(defaultWay, accepted).sends, standing(defaultWay, accepted).returned]).toEqual(['accepted', 2, undefined])
    expect(open(accepted)).toEqual(['publish', 'correct'])
    expect(refused(accepted, asked('sign', { edition: 3 }))[1]).toContain('更正')
  })

  test('once accepted or published it is corrected with a note of what was changed and why', () => {
    const accepted = tell(...toSend, ['accepted', '2027-02-09'])
    expect(refused(tell(...toSend), asked('correct', { edition: 3 }))[0]).toBe('wrong-state')
    expect(refused(accepted, asked('correct', { edition: 3 }))).toEqual(['field-missing', '请填写“更正说明”。'])
    expect(check(accepted, asked('correct', { edition: 3, said: { correction: ' 调解件数改为七十件，有一件重复登记。 ' } }))).toMatchObject({ said: { correction: '调解件数改为七十件，有一件重复登记。' } })
  })

  test('the county receives, returns with comments or accepts what was sent, and nothing else', () => {
    const county = (step: string, said = {}) => asked(step, { side: 'county', said })
    expect(refused(tell(...toSign), county('received'))[1]).toContain('还没有上报')
    expect(refused(tell(...toSend), county('returned'))).toEqual(['field-missing', '请填写“退回意见”。'])
    expect(refused(tell(...toSend), asked('accepted'))[0]).toBe('unknown-act')
    expect(refused(tell(...toSend, ['received', '2027-02-09']), county('received'))[1]).toContain('已经登记收到')
    expect(check(tell(...toSend), county('accepted'))).toMatchObject({ step: { id: 'accepted' } })
    expect(refused(tell(...toSend, ['accepted', '2027-02-09']), county('returned', { comments: '改' }))[1]).toContain('已经接受')
  })

  test('the date of signing is a day that was, of that year or later, and not after the sending [L15]', () => {
    const ready = tell(...toSign)
    const sign = (day: string, said: Record<string, string> = { signer: '演示镇长', documentNumber: '青禾政〔2027〕3号' }) => asked('sign', { edition: 2, day, said })
    expect(refused(ready, sign('2027-02-11'))).toEqual(['day-in-future', '日期不能晚于今天。'])
    expect(refused(ready, sign('2025-12-31'))[0]).toBe('day-wrong')
    expect(refused(ready, sign('2027-02-10', {}))).toEqual(['field-missing', '请填写“签发人”。'])
    expect(check(ready, sign('2027-02-10'))).toMatchObject({ said: { signer: '演示镇长', documentNumber: '青禾政〔2027〕3号' } })
    expect(refused(tell(...toSign, ['sign', '2027-02-10', 2]), asked('send', { edition: 2, day: '2027-02-09' }))).toEqual(['day-out-of-order', '日期不能早于“审签”的日期2027-02-10。'])
  })

  test('what is said fits: known, short, an address that is one, an edition where one is due', () => {
    const sent = tell(...toSend)
    const publish = (said: Record<string, string>, edition: StepAsked['edition'] = 4) => asked('publish', { edition, said })
    expect(refused(sent, publish({ where: '县政府网站', address: 'javascript:alert(1)' }))[0]).toBe('field-wrong')
    expect(refused(sent, publish({ where: '县政府网站', constructor: 'x' }))[0]).toBe('unknown-field')
    expect(refused(sent, publish({ where: '站'.repeat(101) }))[0]).toBe('field-wrong')
    expect(refused(sent, publish({ where: '县政府网站' }, null))[0]).toBe('field-missing')
    expect(refused(sent, asked('draft', { edition: 1 }))[0]).toBe('field-wrong')
    expect(check(sent, publish({ where: '县政府网站', address: 'https://www.example.gov.cn/a?b=1' }))).toMatchObject({ step: { id: 'publish' } })
  })

  test('a review of an earlier edition, and a public text that nobody reviewed, are told and stop nothing', () => {
    expect(tellings(defaultWay, tell(...toSend, ['publish', '2027-02-20', 4]), [])).toEqual(['“征求意见”看的是第 1 版，审签的是第 2 版。', '公开的第 4 版没有单独做过保密审查。'])
    expect(tellings(defaultWay, tell(...toSend, ['secrecy', '2027-02-19', 4], ['publish', '2027-02-20', 4]), [])).toHaveLength(1)
  })
})

describe('a county’s own way', () => {
  const short = ['draft', 'sign', 'send', 'publish'].map((step) => ({ step }))
  const wrong = (lines: Parameters<typeof readWay>[0]) => {
    const way = readWay(lines)
    return 'refusal' in way ? way.refusal.says : 'it is right'
  }

  test('leaves steps out, orders them and adds some under titles of its own', () => {
    const way = readWay([{ step: 'draft' }, { step: 'own-1', title: ' 县司法局预审 ' }, ...short.slice(1)])
    if ('refusal' in way) throw new Error(way.refusal.says)

    expect(way.map(({ title }) => title)).toEqual(['起草', '县司法局预审', '审签', '上报', '公开'])
    expect(open(tell(['draft', '2027-01-08']), way)).toEqual(['draft', 'own-1'])
    expect(standing(way, tell(['gather', '2027-01-04'], ['draft', '2027-01-08'])).beyond.map(({ step }) => step)).toEqual(['gather'])
  })

  test('knows its steps, names each once, and keeps signing before sending and sending before publishing', () => {
    expect(wrong(short)).toBe('it is right')
    expect(wrong([{ step: 'vote' }, ...short])).toContain('没有“vote”这一步')
    expect(wrong([{ step: 'draft' }, ...short])).toContain('列了两次')
    expect(wrong(short.slice(0, 3))).toBe('流程里必须有“公开”。')
    expect(wrong([{ step: 'send' }, { step: 'sign' }, { step: 'publish' }])).toBe('“审签”要排在“上报”之前。')
    expect(wrong([{ step: 'sign' }, { step: 'publish' }, { step: 'send' }])).toBe('“上报”要排在“公开”之前。')
    expect(wrong([{ step: 'own-1', title: ' ' }, ...short])).toContain('要有名称')
    expect(wrong([{ step: 'own-1', title: '校核' }, ...short])).toContain('请直接勾选')
    expect(wrong([{ step: 'own-constructor-of-it', title: '预审' }, ...short])).toContain('编号不对')
    expect(wrong(Array.from({ length: 21 }, () => ({ step: 'draft' })))).toContain('最多 20 步')
  })
})

describe('the days a report is due', () => {
  const rule = (id: string, annualDue: string, rest: Partial<Rule> = {}): Rule => ({
    id, version: '2019-04-15', effectiveFrom: '2019-04-15', effectiveTo: null, step: '年度报告', kind: 'annual-date', amount: null, unit: null, side: 'agency', rollsOver: false,
    extension: null, extensionNeeds: null, startsFrom: null, law: '《某规定》', article: '第1条', confidence: 'certain', source: 'policy-document', configurable: false, annualDue, says: null, ...rest,
  })
  const rules = [rule('ROL-001', '03-01'), rule('ROL-002', '04-01')]
  const due = (taken: readonly TakenStep[], today: string, of = year) => dueDays(defaultWay, taken, { year: of, today, rules })

  test('are the first of March and of April of the year after; on the last day it is in time, the day after it is a day late [A20] [K20]', () => {
    expect(due([], '2027-02-09').map(({ title, day, apart }) => [title, day, apart])).toEqual([['上报', '2027-03-01', 20], ['公开', '2027-04-01', 51]])
    expect(due([], '2027-03-01')[0]).toMatchObject({ apart: 0, done: null, statutory: true, article: '第1条' })
    expect(due([], '2027-03-02')[0]).toMatchObject({ apart: -1 })
    expect(tellings(defaultWay, [], due([], '2027-03-02'))).toEqual(['“上报”已经过了最后一天 1 天，还没有办。'])
  })

  test('go by the first time it was sent, whatever came back after', () => {
    const late = tell(['send', '2027-03-03', 1], ['returned', '2027-03-05'], ['send', '2027-03-20', 2], ['publish', '2027-03-30', 3])
    const days = due(late, '2027-06-01')
    expect(days.map(({ done, apart }) => [done, apart])).toEqual([['2027-03-03', -2], ['2027-03-30', 2]])
    expect(tellings(defaultWay, [], days)).toEqual(['“上报”比最后一天晚了 2 天。'])
  })

  test('before the rule was in force are no law, only a local setting', () => {
    expect(due([], '2019-02-01', 2018)[0]).toMatchObject({ day: '2019-03-01', covered: false, statutory: false })
    expect(due([], '2020-02-01', 2019)[0]).toMatchObject({ covered: true, statutory: true })
    expect(dueDays(defaultWay, [], { year, today: '2027-01-01', rules: [rule('ROL-001', '03-01', { confidence: 'likely' })] }).map(({ statutory }) => statutory)).toEqual([false])
  })
})
