import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { guardianReward } from './guardian-reward.ts'

const person = (n: number) => ({ person: `00000000-0000-7000-b000-00000000000${n}`, of: 'sealed' })
const village = '00000000-0000-7000-a000-000000000001'
const year = { entitledFrom: '2025-01-01', entitledTo: '2025-12-31', outcome: 'passed', amount: '124000' }

const agreed = story(guardianReward, '2025-01-06', { patient: person(1), guardian: person(2), village, document: '区综治〔2025〕3号' })
const assessed = agreed.then('2026-01-10', 'clerk', 'assess', year)
const noticed = assessed.then('2026-01-15', 'leader', 'approve').then('2026-01-16', 'clerk', 'notice', { way: 'internal' })
const paid = noticed.then('2026-02-03', 'clerk', 'pay')

test('the reward of last year is paid this year: the money counts on the day it was paid [F17]', () => {
  expect(paid.facts('paid')).toMatchObject([{ day: '2026-02-03', amount: '124000', by: [village] }])
  expect(paid.facts('guardiansPaid')[0]?.subject).toBe(person(2).person)
  expect(paid.standing().values).toMatchObject({ entitledFrom: '2025-01-01', entitledTo: '2025-12-31' })
  expect(paid.on('2026-03-01').state).toBe('agreed')
})

test('nobody approves what they assessed, and what failed is not paid [F17]', () => {
  const failed = agreed.then('2026-01-10', 'clerk', 'assess', { ...year, outcome: 'failed', amount: null })

  expect(assessed.tries('2026-01-15', 'clerk', 'approve')?.says).toContain('以外的人')
  expect(failed.tries('2026-01-15', 'leader', 'approve', { amount: '124000' })?.says).toContain('不合格')
  expect(failed.then('2026-01-15', 'leader', 'decline', { reason: '考核不合格' }).books()['paid']).toBeUndefined()
})

test('approved and not yet paid is no money, and nothing is paid without a notice [F17]', () => {
  expect(noticed.books()['paid']).toBeUndefined()
  expect(assessed.then('2026-01-15', 'leader', 'approve').tries('2026-01-16', 'clerk', 'pay')?.code).toBe('wrong-state')
  expect(agreed.tries('2026-01-10', 'clerk', 'assess', { ...year, entitledTo: '2024-12-31' })?.says).toContain('所属期')
})

test('the next year is assessed anew: two payments, one guardian [F17]', () => {
  const next = paid.then('2027-01-10', 'clerk', 'assess', { entitledFrom: '2026-01-01', entitledTo: '2026-12-31', outcome: 'passed' })
  const again = next.then('2027-01-12', 'leader', 'approve', { amount: '120000' }).then('2027-01-13', 'clerk', 'notice', { way: 'public' }).then('2027-02-01', 'clerk', 'pay')

  expect(paid.tries('2027-01-10', 'clerk', 'assess', { outcome: 'passed' })).toMatchObject({ code: 'field-missing', field: 'entitledFrom' })
  expect(next.tries('2027-01-12', 'leader', 'approve')).toMatchObject({ code: 'field-missing', field: 'amount' })
  expect(again.books()).toMatchObject({ paid: '244000', guardiansPaid: '2', standing: '1' })
  expect(new Set(again.facts('guardiansPaid').map(({ subject }) => subject)).size).toBe(1)
})

test('a wrong amount is corrected on the day it was paid; an ended agreement stands no longer [F17]', () => {
  const corrected = paid.corrects('2026-03-01', 'clerk', { of: paid.acts.at(-1)?.id, set: { amount: '12400' } })

  expect(corrected.books()['paid']).toBe('12400')
  expect(corrected.facts('paid').every(({ day }) => day === '2026-02-03')).toBe(true)
  expect(paid.then('2026-06-01', 'clerk', 'end', { reason: '迁出' }).books()['standing']).toBe('0')
})
