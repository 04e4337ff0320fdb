import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { livingSubsidy } from './living-subsidy.ts'

const patient = { person: '00000000-0000-7000-b000-000000000001', of: 'sealed' }
const village = '00000000-0000-7000-a000-000000000001'
const months = [{ month: '2026-01-01' }, { month: '2026-02-01' }, { month: '2026-03-01' }]

const applied = story(livingSubsidy, '2026-04-01', { patient, village, document: '镇政发〔2026〕1号', source: 'own' })
const checked = applied.then('2026-04-03', 'clerk', 'check', { months, standard: '30000' })
const approved = checked.then('2026-04-08', 'leader', 'approve')
const paid = approved.then('2026-04-20', 'clerk', 'pay')

test('three months at 300 元 are 900 元, three person-months and one patient, on the day they were paid [F18]', () => {
  expect(paid.books()).toEqual({ paid: '90000', months: '3', patientsPaid: '1' })
  expect(paid.facts('paid').every(({ day, amount, by }) => day === '2026-04-20' && amount === '30000' && by[1] === 'own')).toBe(true)
  expect(paid.facts('patientsPaid')[0]?.subject).toBe(patient.person)
})

test('nobody approves what they checked; nothing is paid before it is approved [F18]', () => {
  expect(checked.tries('2026-04-08', 'clerk', 'approve')?.says).toContain('以外的人')
  expect(checked.tries('2026-04-08', 'clerk', 'pay')?.code).toBe('wrong-state')
  expect(approved.books()).toEqual({})
})

test('without a month nothing is checked, and what is declined is no money [F18]', () => {
  expect(applied.tries('2026-04-03', 'clerk', 'check', { months: [], standard: '30000' })).toMatchObject({ code: 'field-missing', field: 'months' })
  expect(applied.tries('2026-04-03', 'clerk', 'check', { months: [{ month: null }], standard: '30000' })?.says).toContain('月份')
  expect(checked.then('2026-04-08', 'leader', 'decline', { reason: '不在医院' }).books()).toEqual({ declined: '1' })
})

test('a month too many is corrected, and the money follows it [F18]', () => {
  const corrected = paid.corrects('2026-05-06', 'clerk', { of: checked.acts.at(-1)?.id, set: { months: months.slice(0, 2) } })

  expect(corrected.books()).toMatchObject({ paid: '60000', months: '2', patientsPaid: '1' })
  expect(corrected.facts('paid').every(({ day }) => day === '2026-04-20')).toBe(true)
})
