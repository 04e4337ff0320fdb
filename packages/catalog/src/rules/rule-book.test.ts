import { checkRule, computeDue, computeNotice, findRange, findRule, isStatutory } from '@zhenzhi/kernel'
import { describe, expect, test } from 'vitest'
import { calendar } from './calendar.ts'
import { ruleBook } from './rule-book.ts'
import type { Day, Rule } from '@zhenzhi/kernel'

const statutory = (rule: Rule) => isStatutory({ rule, covered: true })
const ids = (which: (rule: Rule) => boolean) => ruleBook.filter(which).map((rule) => rule.id)
const count = (which: (rule: Rule) => boolean) => ids(which).length

function inForce(id: string, day: Day): Rule {
  const found = findRule(ruleBook, id, day)
  if (!found?.covered) throw new Error(`${id} is not kept for ${day}`)
  return found.rule
}

describe('the rule book', () => {
  test('keeps the 489 rules and five ranges of what they allow, each with its standing, and local settings that claim none', () => {
    const local = (rule: Rule) => rule.id.startsWith('LOC-')

    expect(new Set(ids((rule) => !local(rule))).size).toBe(494)
    expect(count((rule) => rule.confidence === 'certain')).toBe(420)
    expect(count((rule) => rule.confidence === 'likely')).toBe(60)
    expect(count((rule) => rule.confidence === 'unverified' && !local(rule))).toBe(14)
    expect(ids((rule) => local(rule) && (rule.confidence !== 'unverified' || rule.source !== 'default' || !rule.configurable))).toEqual([])
  })

  test('has nothing wrong in it', () => {
    expect(ruleBook.flatMap(checkRule)).toEqual([])
  })

  test('lets only rights of parties roll over, and every one that runs forward in days or months', () => {
    expect(ids((rule) => rule.rollsOver && rule.side !== 'party')).toEqual([])
    expect(ids((rule) => {
      const runs = rule.side === 'party' && (rule.unit === 'calendar' || rule.unit === 'month')
      return runs && !rule.rollsOver
    })).toEqual([])
  })

  test('calls nothing law that has no date, no article or no certainty', () => {
    expect(count(statutory)).toBe(133)
    expect(ids((rule) => statutory(rule) && (rule.effectiveFrom === null || rule.article === null))).toEqual([])
    expect(ids((rule) => statutory(rule) && (rule.confidence !== 'certain' || rule.source === 'local-example'))).toEqual([])
  })

  test('tells mediation, disputes and time in words of its own, short enough for a phone', () => {
    const told = (rule: Rule) => /^(LOC|MED|DSP|TIME)-/.test(rule.id)

    expect(ids((rule) => told(rule) !== (rule.says !== null))).toEqual([])
    expect(ids((rule) => (rule.says ?? '').length > 60)).toEqual([])
  })

  test('knows the days of the annual report as law', () => {
    expect(ruleBook.filter((rule) => rule.annualDue).map((rule) => [rule.id, rule.annualDue, statutory(rule)])).toEqual([
      ['DIS-019', '01-31', true], ['DIS-020', '01-31', false], ['INS-003', '01-31', false],
      ['PUB-003', '12-04', true], ['ROL-001', '03-01', true], ['ROL-002', '04-01', true],
    ])
  })

  test('says within which sums a fine lies, in 分, from the day its law is in force', () => {
    const range = (id: string, day: Day) => findRange(ruleBook, id, day)?.range

    expect(ruleBook.filter((rule) => rule.range && !rule.id.startsWith('LOC-')).map((rule) => [rule.id, rule.range?.least, rule.range?.most, statutory(rule)])).toEqual([
      ['LIT-009b', 5000, 10000, true], ['PEN-019b', null, 20000, true], ['PEN-019c', null, 300000, true], ['PEN-038b', null, 10000, true], ['PEN-047b', 50000, 200000, true],
    ])
    expect([range('PEN-019b', '2021-07-14'), range('PEN-019b', '2021-07-15')]).toEqual([undefined, { least: null, most: 20000 }])
    expect([range('PEN-047b', '2026-08-14'), range('PEN-047b', '2026-08-15')]).toEqual([undefined, { least: 50000, most: 200000 }])
  })

  test('does not cover what began before its first version', () => {
    const before = findRule(ruleBook, 'DIS-012', '2019-05-14')

    expect(before).toMatchObject({ covered: false })
    expect(before && isStatutory(before)).toBe(false)
    expect(findRule(ruleBook, 'DIS-012', '2019-05-15')).toMatchObject({ covered: true })
  })
})

describe('the vectors, by the rules and the calendar that are shipped', () => {
  test.each([
    { id: 'DIS-012', trigger: '2026-09-21', due: '2026-10-26' },
    { id: 'DIS-012', trigger: '2026-09-21', due: '2026-11-23', extend: true },
    { id: 'PET-013', trigger: '2026-08-05', due: '2026-10-04', internal: '2026-09-30' },
    { id: 'PET-006', trigger: '2026-02-10', due: '2026-02-25' },
    { id: 'PEN-033', trigger: '2026-02-12', due: '2026-02-28' },
    { id: 'PEN-024', trigger: '2026-04-29', due: '2026-05-09' },
    { id: 'PEN-032', trigger: '2026-07-01', due: '2026-09-29' },
    { id: 'PEN-037', trigger: '2026-09-18', due: '2026-10-08', raw: '2026-10-03' },
    { id: 'MED-023', trigger: '2026-04-03', due: '2026-05-06', raw: '2026-05-03' },
    { id: 'PRO-002', trigger: '2026-08-31', due: '2026-11-30' },
    { id: 'PRO-002', trigger: '2025-11-30', due: '2026-02-28', internal: '2026-02-28' },
    { id: 'LIC-006', trigger: '2026-02-13', due: '2026-03-19' },
    { id: 'ASS-019', trigger: '2026-03-05', due: '2026-04-17' },
    { id: 'ASS-019', trigger: '2026-03-05', due: '2026-05-12', extend: true },
  ])('$id from $trigger is due on $due', ({ id, trigger, due, internal = due, raw = due, extend = false }) => {
    const rule = inForce(id, trigger)
    const extended = extend ? (rule.extension ?? 0) : 0

    expect(computeDue({ rule, trigger, calendar, extended })).toEqual({
      raw, statutoryDue: due, internalDue: internal, uncoveredYears: [],
    })
  })

  test.each([
    { id: 'PEN-025', event: '2026-10-12', latest: '2026-09-24', strict: '2026-09-23' },
    { id: 'VIL-003', event: '2026-05-08', latest: '2026-04-28', strict: '2026-04-27' },
  ])('$id before $event is due on $latest', ({ id, event, latest, strict }) => {
    expect(computeNotice({ rule: inForce(id, event), event, calendar })).toEqual({ latest, strict })
  })

  test('the years to come are not kept, and the answer says so', () => {
    expect(computeDue({ rule: inForce('DIS-012', '2026-12-21'), trigger: '2026-12-21', calendar }).uncoveredYears).toEqual([2027])
  })
})
