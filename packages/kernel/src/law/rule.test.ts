import { describe, expect, test } from 'vitest'
import { checkRule } from './check-rule.ts'
import { readRules } from './read-rules.ts'
import { ruleWith } from './rule.fixture.ts'
import { findRange, findRule, isStatutory } from './rule.ts'
import type { Rule } from './rule.ts'

const noPeriod = { amount: null, unit: null } as const

describe('findRule', () => {
  const old = ruleWith({ effectiveFrom: '2010-01-01', effectiveTo: '2019-12-31', amount: 10 })
  const now = ruleWith({ effectiveFrom: '2022-05-01' })
  const book = [now, ruleWith({ id: 'R-2' }), old]

  test('the version in force on the trigger day governs', () => {
    expect(findRule(book, 'R-1', '2022-05-01')).toEqual({ rule: now, covered: true })
    expect(findRule(book, 'R-1', '2019-12-31')).toEqual({ rule: old, covered: true })
    expect(findRule(book, 'R-1', '2010-01-01')).toEqual({ rule: old, covered: true })
  })

  test('before the first version the first answers, and is not covered', () => {
    expect(findRule(book, 'R-1', '2009-12-31')).toEqual({ rule: old, covered: false })
  })

  test('after a version has ended and before the next begins, it is not covered', () => {
    expect(findRule(book, 'R-1', '2020-01-01')).toEqual({ rule: old, covered: false })
    expect(findRule(book, 'R-1', '2022-04-30')).toEqual({ rule: old, covered: false })
  })

  test('a version without a date is in force until a dated one begins', () => {
    const undated = ruleWith({ effectiveFrom: null })

    expect(findRule([now, undated], 'R-1', '1990-01-01')).toEqual({ rule: undated, covered: true })
    expect(findRule([now, undated], 'R-1', '2022-05-01')).toEqual({ rule: now, covered: true })
  })

  test('a rule that is not kept is not found', () => {
    expect(findRule(book, 'R-9', '2026-01-01')).toBeUndefined()
  })
})

describe('findRange', () => {
  const old = ruleWith({ ...noPeriod, effectiveFrom: '2010-01-01', effectiveTo: '2019-12-31', range: { least: null, most: 5000 } })
  const now = ruleWith({ ...noPeriod, effectiveFrom: '2022-05-01', range: { least: 1000, most: 20000 } })
  const book = [now, old, ruleWith({ id: 'R-2' })]

  test('is that of the version in force on the day', () => {
    expect(findRange(book, 'R-1', '2019-12-31')).toEqual({ rule: old, covered: true, range: { least: null, most: 5000 } })
    expect(findRange(book, 'R-1', '2022-05-01')?.range).toEqual({ least: 1000, most: 20000 })
  })

  test('is none before the first version, between two, of a rule that sets none, and of one that is not kept', () => {
    for (const day of ['2009-12-31', '2020-01-01', '2022-04-30']) expect(findRange(book, 'R-1', day)).toBeUndefined()
    expect(findRange(book, 'R-2', '2026-01-01')).toBeUndefined()
    expect(findRange(book, 'R-9', '2026-01-01')).toBeUndefined()
  })
})

describe('isStatutory', () => {
  const statutory = (fields: Partial<Rule>, covered = true) => isStatutory({ rule: ruleWith(fields), covered })

  test('a number read in a statute or a paper of the centre is', () => {
    expect(statutory({ source: 'statute' })).toBe(true)
    expect(statutory({ source: 'policy-document' })).toBe(true)
  })

  test.each<Partial<Rule>>([
    { confidence: 'likely' }, { confidence: 'unverified' }, { effectiveFrom: null },
    { source: 'local-example' }, { source: 'default' }, { source: 'head-count' }, { source: null },
  ])('with %o it is not', (fields) => {
    expect(statutory(fields)).toBe(false)
  })

  test('a version that was not yet in force is not', () => {
    expect(statutory({}, false)).toBe(false)
  })
})

describe('checkRule', () => {
  test('nothing is wrong with a duty, a right, a head count, a yearly day and a range', () => {
    expect(checkRule(ruleWith({}))).toEqual([])
    expect(checkRule(ruleWith({ side: 'party', rollsOver: true }))).toEqual([])
    expect(checkRule(ruleWith({ amount: 2, unit: null, source: 'head-count' }))).toEqual([])
    expect(checkRule(ruleWith({ amount: null, unit: null, annualDue: '03-01' }))).toEqual([])
    expect(checkRule(ruleWith({ kind: 'named-day', amount: 0 }))).toEqual([])
    for (const range of [{ least: null, most: 20000 }, { least: 5000, most: null }, { least: 100, most: 100 }]) expect(checkRule(ruleWith({ ...noPeriod, range }))).toEqual([])
  })

  test.each<[Partial<Rule>, string]>([
    [{ side: 'agency', rollsOver: true }, 'only a right of a party rolls over'],
    [{ side: 'other', rollsOver: true }, 'only a right of a party rolls over'],
    [{ side: 'party', rollsOver: true, unit: 'hour' }, 'no period in days or months'],
    [{ amount: null }, 'a unit and no amount'],
    [{ unit: null }, 'an amount and no unit'],
    [{ source: 'head-count' }, 'counts heads'],
    [{ amount: 0 }, 'not a whole number'],
    [{ amount: 1.5 }, 'not a whole number'],
    [{ source: null }, 'nothing says where that comes from'],
    [{ extension: 10 }, 'nothing says what that needs'],
    [{ extension: -1, extensionNeeds: '负责人批准' }, 'its extension is -1'],
    [{ extension: 10, extensionNeeds: '负责人批准', amount: null, unit: null }, 'has no period'],
    [{ version: '2019-01-01' }, 'not the day it took effect'],
    [{ effectiveFrom: '2026-02-30' }, 'which is no day'],
    [{ effectiveTo: '2019-12-31' }, 'ends before it takes effect'],
    [{ annualDue: '02-29' }, 'which is no day'],
    [{ ...noPeriod, range: { least: null, most: null } }, 'open at both ends'],
    [{ ...noPeriod, range: { least: 200, most: 100 } }, 'ends before it begins'],
    [{ ...noPeriod, range: { least: 0, most: 100 } }, 'not a whole number of 分'],
    [{ ...noPeriod, range: { least: null, most: 10.5 } }, 'not a whole number of 分'],
    [{ ...noPeriod, range: { least: null, most: 100 }, source: null }, 'nothing says where that comes from'],
    [{ range: { least: null, most: 100 } }, 'two rules'],
  ])('%o is refused', (fields, sentence) => {
    expect(checkRule(ruleWith(fields)).join()).toContain(sentence)
  })
})

describe('readRules', () => {
  const row = { id: 'R-1', step: '办结', kind: 'deadline', law: '《某法》', confidence: 'certain', effectiveFrom: '2020-01-01' }

  test('what a row leaves out is null, and the version is its date', () => {
    const [rule] = readRules([{ ...row, article: '第1条', amount: 15, unit: 'calendar', source: 'statute' }])

    expect(rule).toEqual(ruleWith({}))
  })

  test('a whole rule is read as it is', () => {
    const { version: _, ...rule } = ruleWith({ effectiveFrom: null, says: '一句话' })

    expect(readRules([rule])).toEqual([{ ...rule, version: 'undated' }])
  })

  test('an end of a range that is left out is open', () => {
    const fine = { ...row, source: 'statute', range: { most: 20000 } }

    expect(readRules([fine])[0]?.range).toEqual({ least: null, most: 20000 })
    expect(readRules([row])[0]).not.toHaveProperty('range')
    expect(() => readRules([{ ...fine, range: { upTo: 20000 } }])).toThrow('upTo')
  })

  test('one version kept twice, and a misspelt field, are refused', () => {
    expect(() => readRules([row, row])).toThrow('R-1: version 2020-01-01 is there twice')
    expect(() => readRules([{ ...row, amounts: 3 }])).toThrow('amounts')
  })
})
