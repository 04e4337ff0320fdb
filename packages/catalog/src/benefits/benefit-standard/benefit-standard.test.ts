import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { benefitStandard } from './benefit-standard.ts'

const standard = story(benefitStandard, '2026-01-04', { kind: 'inpatient-living', amount: '30000', document: '镇政发〔2026〕1号', from: '2026-01-01' })

test('a standard is in force from its first day, with its amount [F18]', () => {
  expect(standard.facts('standard')).toMatchObject([{ day: '2026-01-01', amount: '30000', unit: 'money', by: ['inpatient-living'] }])
  expect(standard.books()).toMatchObject({ inTerm: '1', standard: '30000' })
})

test('a new amount is a new term from its own day; the old one stays on its days [F18]', () => {
  const ended = standard.then('2026-06-30', 'clerk', 'end', { to: '2026-06-30' })
  const next = story(benefitStandard, '2026-07-03', { kind: 'inpatient-living', amount: '35000', document: '镇政发〔2026〕9号', from: '2026-07-01' })

  expect(ended.facts('inTerm').map(({ day, amount }) => [day, amount])).toEqual([['2026-01-01', '1'], ['2026-07-01', '-1']])
  expect([...ended.facts('standard'), ...next.facts('standard')].map(({ day, amount }) => [day, amount])).toEqual([['2026-01-01', '30000'], ['2026-07-01', '35000']])
})

test('another document changes no amount; a wrong amount is corrected from the first day [F18]', () => {
  const changed = standard.then('2026-02-01', 'clerk', 'change', { document: '镇政发〔2026〕2号' })
  const corrected = standard.corrects('2026-02-01', 'clerk', { of: standard.acts[0]?.id, set: { amount: '35000' } })

  expect(changed.facts('standard')).toHaveLength(1)
  expect(standard.tries('2026-02-01', 'clerk', 'change', { amount: '40000' })?.code).toBe('unknown-field')
  expect(corrected.books()['standard']).toBe('35000')
})
