import { describe, expect, test } from 'vitest'
import type { Act } from '../act/act.ts'
import type { Guard } from '../guard/guard.ts'
import { ruleWith } from '../law/rule.fixture.ts'
import type { Rule } from '../law/rule.ts'
import { petition, toyLaw, toyRules } from '../story/toy.fixture.ts'
import { correct, opened, refusalOf, take } from '../story/toy-asking.fixture.ts'
import { fold } from './fold.ts'
import type { Law } from './plan.ts'

/** Up to 50 元 until the end of 2026-03-14, from 10 to 200 元 since 2026-03-15; nothing is kept of before 2026-03-10. */
const paying = (version: Partial<Rule>) => ruleWith({ id: 'T-PAID', amount: null, unit: null, ...version })
const before = paying({ effectiveFrom: '2026-03-10', effectiveTo: '2026-03-14', range: { least: null, most: 5000 } })
const since = paying({ effectiveFrom: '2026-03-15', range: { least: 1000, most: 20000 } })

const inRange: Guard = { is: 'amount-in-range', field: 'paid', rule: 'T-PAID' }
const lawWith = (when: Guard, rules: readonly Rule[] = [before, since]): Law => ({
  ...toyLaw, rules: [...toyRules, ...rules],
  definitions: { 'toy-petition': { ...petition, transitions: { ...petition.transitions, answer: { ...petition.transitions['answer']!, when } } } },
})
const law = lawWith(inRange)
const accepted = take(opened('2026-03-02'), { name: 'accept', day: '2026-03-03' })
const paid = (amount: string | null, day: string, under: Law = law) => ({ name: 'answer', day, recorded: '2026-04-01', what: { paid: amount }, law: under })
const says = (...told: Parameters<typeof paid>) => refusalOf(accepted, paid(...told))?.says

describe('an amount is held against the version of the rule in force on the day of the act', () => {
  test('whenever it is recorded', () => {
    expect(says('5000', '2026-03-14')).toBeUndefined()
    expect(says('5001', '2026-03-14')).toBe('“补偿金额”不得超过 50 元（《某法》第1条），请核对。')
    expect(says('1', '2026-03-14')).toBeUndefined()
    expect(says('999', '2026-03-15')).toBe('“补偿金额”要在 10 元以上、200 元以下（《某法》第1条），请核对。')
    expect(says('20000', '2026-03-15')).toBeUndefined()
  })

  test('an end that is open stops nothing', () => {
    const least = lawWith(inRange, [paying({ range: { least: 1050, most: null } })])

    expect(says('99999999999', '2026-03-20', least)).toBeUndefined()
    expect(says('1049', '2026-03-20', least)).toBe('“补偿金额”不得少于 10.5 元（《某法》第1条），请核对。')
  })

  test('a number that is not law is called a local setting', () => {
    expect(says('6000', '2026-03-20', lawWith(inRange, [paying({ range: { least: null, most: 5000 }, source: 'local-example' })]))).toContain('（本地设置：《某法》第1条）')
  })

  test('the act pins the version', () => {
    const pinned = (acts: readonly Act[]) => acts.at(-1)?.outcome.pinned.rules.filter(({ id }) => id === 'T-PAID')

    expect(pinned(take(accepted, paid('5000', '2026-03-14')))).toEqual([{ id: 'T-PAID', version: '2026-03-10' }])
    expect(pinned(take(accepted, paid('5000', '2026-03-15')))).toEqual([{ id: 'T-PAID', version: '2026-03-15' }])
    expect(pinned(take(accepted, { ...paid('5000', '2026-03-15'), law: toyLaw }))).toEqual([])
  })
})

describe('where no version was in force on the day, the act is refused and says so', () => {
  const unkept = '“补偿金额”在 2026-03-09 没有可以对照的规定：收录的《某法》第1条从 2026-03-10 起施行，当时规定未收录。请核对日期，或请管理员补收当时的规定。'

  test('before the first version, after the last, and where the rule is not kept at all', () => {
    expect(says('100', '2026-03-09')).toBe(unkept)
    expect(says('100', '2026-03-15', lawWith(inRange, [before]))).toContain('到 2026-03-14 为止')
    expect(says('100', '2026-03-15', lawWith(inRange, []))).toBe('“补偿金额”要对照的规定没有收录，不能核对。请管理员补收规定后再办。')
    expect(says('100', '2026-03-15', lawWith(inRange, [ruleWith({ id: 'T-PAID' })]))).toContain('没有收录')
  })

  test('the sentence of the definition, which blames the amount, does not stand in its place', () => {
    const told = lawWith({ ...inRange, says: '金额太大。' })

    expect(says('20001', '2026-03-15', told)).toBe('金额太大。')
    expect(says('100', '2026-03-09', told)).toBe(unkept)
  })

  test('nor does the opposite of the word let it pass, however deep', () => {
    const not = (of: Guard): Guard => ({ is: 'not', of })

    expect(says('20001', '2026-03-15', lawWith(not(inRange)))).toBeUndefined()
    for (const when of [not(inRange), not(not(inRange)), not({ is: 'all', of: [inRange] }), { is: 'any', of: [not(inRange)] } satisfies Guard]) {
      expect(says('20001', '2026-03-09', lawWith(when))).toBe(unkept)
    }
  })

  test('what is decided without it is decided', () => {
    const appeal: Guard = { is: 'compare', field: 'kind', how: '=', to: 'appeal' }
    const advice: Guard = { is: 'compare', field: 'kind', how: '=', to: 'advice' }

    expect(says('100', '2026-03-09', lawWith({ is: 'any', of: [appeal, inRange] }))).toBeUndefined()
    expect(says('100', '2026-03-09', lawWith({ is: 'not', of: { is: 'all', of: [advice, inRange] } }))).toBeUndefined()
    expect(says(null, '2026-03-09')).toBe('“补偿金额”不在规定的幅度内，请核对。')
  })
})

describe('a correction', () => {
  const answered = take(accepted, paid('5000', '2026-03-14'))
  const corrected = (what: Act['what']) => refusalOf(answered, { ...correct(answered.at(-1), '2026-04-02', what), law })?.says

  test('of the amount or the day is held against the rule of that day', () => {
    expect(corrected({ set: { paid: '6000' } })).toContain('“补偿金额”不得超过 50 元')
    expect(corrected({ set: { paid: '6000' }, day: '2026-03-15' })).toBeUndefined()
    expect(corrected({ set: { paid: '900' }, day: '2026-03-15' })).toContain('10 元以上')
    expect(corrected({ day: '2026-03-09' })).toContain('当时规定未收录')
  })

  test('leaves the answer as it was told where it is refused', () => expect(fold(answered).values['paid']).toBe('5000'))
})
