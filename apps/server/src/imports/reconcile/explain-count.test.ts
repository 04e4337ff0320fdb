import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NumberedCase } from '../../store/imports/numbered-cases.ts'
import { explainCount } from './explain-count.ts'
import { isNumber, matchNumbers } from './match-numbers.ts'

const period = { from: '2026-01-01', to: '2026-01-31' }
const day = fc.constantFrom('2025-12-30', '2026-01-01', '2026-01-15', '2026-01-31', '2026-02-01')
// Few numbers, so that they meet: the same written otherwise, with a prefix, without zeros, blank.
const number = fc.constantFrom('2026000001', '２０２６ ０００００１', 'No.2026000001', '0001234567', '1234567', 'WH-1234567', '', ' ', '甲1', 'A-12', 'A12', '2026-1-12', '2026-11-2')
const row = fc.record({ number, day: fc.option(day, { nil: undefined }) })
const ours = fc.record({
  number: fc.option(number, { nil: null }), opened: day, state: fc.constantFrom('received', 'returned', 'closed'), void: fc.boolean(), joined: fc.boolean(), inScope: fc.boolean(),
})

function explained(rows: readonly { number: string; day: string | undefined }[], cases: readonly Omit<NumberedCase, 'id'>[], corrected = new Map<string, string>()) {
  const numbered = rows.map((one, at) => ({ ...one, row: at }))
  return explainCount({
    matched: matchNumbers(numbered.filter((one) => isNumber(one.number)), cases.map((one, at) => ({ ...one, id: `case-${at}` }))),
    unnumbered: numbered.filter((one) => !isNumber(one.number)), period, corrected, isReturned: (state) => state === 'returned',
  })
}

describe('why our count is not theirs', () => {
  test('the rows listed add up to the difference, whatever stands on either side, and none stands there twice', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 12 }), fc.array(ours, { maxLength: 12 }), fc.boolean(), (rows, cases, put) => {
      const corrected = new Map(put ? cases.map((_, at) => [`case-${at}`, '2026-01-15'] as const) : [])
      const { theirs, ours: own, lines } = explained(rows, cases, corrected)
      const isIn = (one: string | undefined) => one === undefined || (period.from <= one && one <= period.to)

      expect(lines.reduce((sum, { sign }) => sum + sign, 0)).toBe(own - theirs)
      expect(theirs).toBe(rows.filter((one) => isIn(one.day)).length)
      expect(own).toBe(cases.filter((one) => !one.void && one.inScope && isIn(one.opened)).length)
      const keys = lines.map(({ sign, row: at, caseId }) => `${sign} ${sign === 1 ? caseId : at}`)
      expect(new Set(keys).size).toBe(keys.length)
    }), { numRuns: 2000 })
  })

  test('seven rows, the reason of each', () => {
    const usual = { opened: '2026-01-10', state: 'received', void: false, joined: false, inScope: true }
    const { theirs, ours: own, lines } = explained(
      [{ number: 'A001', day: '2026-01-03' }, { number: 'A002', day: '2026-01-03' }, { number: 'A003', day: '2026-01-31' }, { number: 'A001', day: '2026-01-04' }, { number: 'A006', day: '2026-01-05' }],
      [{ ...usual, number: 'A001' }, { ...usual, number: 'A003', opened: '2026-02-01' }, { ...usual, number: 'A006', void: true }, { ...usual, number: 'A007', state: 'returned' }, { ...usual, number: 'A008', joined: true }, { ...usual, number: null }],
    )
    expect([theirs, own]).toEqual([5, 4])
    expect(lines.map(({ sign, reason, number: told, about }) => [sign, reason, told, about ?? ''])).toEqual([
      [-1, 'twice-theirs', 'A001', '1'], [-1, 'not-entered', 'A002', ''], [-1, 'other-period', 'A003', '2026-02-01'], [-1, 'void', 'A006', ''],
      [1, 'returned', 'A007', 'returned'], [1, 'joined', 'A008', ''], [1, 'case-without-number', '', ''],
    ])
  })
})
