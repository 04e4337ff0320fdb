import { expect, test } from 'vitest'
import type { DutySpec } from '../duty/duty.ts'
import type { Guard } from '../guard/guard.ts'
import { ruleWith } from '../law/rule.fixture.ts'
import type { Rule } from '../law/rule.ts'
import { petition, toyRules } from '../story/toy.fixture.ts'
import { checkUnderRules } from './check-under-rules.ts'

const withDuty = (more: Partial<DutySpec>, ...rules: Rule[]) =>
  checkUnderRules({ ...petition, duties: { answer: { ...petition.duties['answer']!, rule: 'T-NEW', ...more } } }, [...toyRules, ...rules])
const withGuard = (when: Guard, ...rules: Rule[]) =>
  checkUnderRules({ ...petition, transitions: { ...petition.transitions, answer: { ...petition.transitions['answer']!, when } } }, [...toyRules, ...rules])
const named = (more: Partial<Rule>) => ruleWith({ id: 'T-NEW', ...more })

test('the toy petition and its rules fit together', () => expect(checkUnderRules(petition, toyRules)).toEqual([]))

test('a duty names a rule that sets a period in days or months, in every version', () => {
  expect(withDuty({})).toEqual(['duty “answer” names no rule we keep, “T-NEW”'])
  expect(withDuty({}, named({ amount: null, unit: null }))).toEqual(['duty “answer”: T-NEW sets no period in days or months'])
  expect(withDuty({}, named({}), named({ unit: 'hour', effectiveFrom: '2024-01-01' }))).toEqual(['duty “answer”: T-NEW sets no period in days or months'])
})

test('a duty of ours is never passed off as somebody else\'s, or as nobody\'s', () => {
  expect(withDuty({ passes: 'not-returned' }, named({}))).toEqual(['duty “answer” passes as “not-returned”, but by T-NEW it is a duty of ours'])
  expect(withDuty({ passes: 'not-returned' }, named({ kind: 'validity' }))).toHaveLength(1)
  expect(withDuty({ passes: 'expired' }, named({}))).toEqual(['duty “answer” passes as “expired”, but by T-NEW it is a duty of ours'])
  expect(withDuty({ passes: 'not-returned' }, named({ side: 'other' }))).toEqual([])
  expect(withDuty({ passes: 'not-returned' }, named({ side: 'party' }))).toEqual([])
  for (const kind of ['validity', 'period', 'min-period']) expect(withDuty({ passes: 'expired' }, named({ kind }))).toEqual([])
  expect(withDuty({ passes: 'expired' }, named({ side: 'other' }))).toEqual([])
})

test('an amount is held against a rule with a range, wherever in the guard', () => {
  const inRange: Guard = { is: 'amount-in-range', field: 'paid', rule: 'T-NEW' }
  const missing = ['transition “answer”: no rule “T-NEW” with a range is kept']

  expect(withGuard({ is: 'not', of: { is: 'all', of: [inRange] } })).toEqual(missing)
  expect(withGuard(inRange, named({}))).toEqual(missing)
  expect(withGuard(inRange, named({ amount: null, unit: null, range: { least: null, most: 100 } }))).toEqual([])
})
