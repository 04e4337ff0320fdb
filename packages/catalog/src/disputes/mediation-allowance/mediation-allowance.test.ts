import { expect, test } from 'vitest'
import type { NeedAnswered } from '@zhenzhi/kernel'
import { story } from '../../story.fixture.ts'
import { mediationAllowance } from './mediation-allowance.ts'

const dispute = '00000000-0000-7000-8000-00000000000d'
const mediator = '00000000-0000-7000-d000-000000000001'
const day = '2026-04-01'
const what = { dispute, mediator, grade: 'ordinary', amount: '20000', kept: true, complete: true }
const closed: NeedAnswered = { need: { need: 'standing', case: dispute }, answer: { state: 'closed', void: false } }
const inTerm: NeedAnswered = { need: { need: 'term-valid', roster: 'mediator', term: mediator, day }, answer: { valid: true } }
const granted = (count: string, on = day): NeedAnswered => ({ need: { need: 'count', measure: 'mediation-allowance.granted', subject: dispute, from: '1900-01-01', to: on }, answer: count })

const applying = (needs: readonly NeedAnswered[], more = {}) => () => story(mediationAllowance, day, { ...what, ...more }, { post: 'mediator', needs })
const fit = [closed, inTerm, granted('0')]
const applied = applying(fit)()
const approved = applied.knowing(granted('0', '2026-04-02')).then('2026-04-02', 'leader', 'approve')
const shown = approved.then('2026-04-03', 'clerk', 'announce', { publicUntil: '2026-04-09' })

test('a closed dispute is paid once, by its difficulty: applied for, approved by another, shown, paid [D23]', () => {
  const paid = shown.then('2026-04-10', 'clerk', 'pay')

  expect(paid.books()).toMatchObject({ approved: '1', approvedAmount: '20000', paid: '1', paidAmount: '20000', mediatorsPaid: '1' })
  expect(paid.facts('approved')[0]).toMatchObject({ day: '2026-04-02', subject: dispute })
  expect(paid.facts('mediatorsPaid')[0]?.subject).toBe(mediator)
  expect(applied.standing().papers.map((one) => one.paper)).toEqual(['form'])
})

test('the amount is the grade’s, as set locally; another is refused and says which rate it misses [D23]', () => {
  expect(applying(fit, { amount: '30000' })).toThrow('“一般”这一档的标准')
  expect(applying(fit, { grade: 'difficult', amount: '50000' })).not.toThrow()
  expect(applying(fit, { grade: 'simple', amount: '20000' })).toThrow('“简单”这一档的标准')
  expect(applying(fit, { grade: 'difficult', amount: '20000' })).toThrow('“疑难复杂”这一档的标准')
})

test('not settled, not kept, not complete, out of term or paid already: each is refused [D23]', () => {
  const open: NeedAnswered = { need: { need: 'standing', case: dispute }, answer: { state: 'agreed', void: false } }

  expect(applying([open, inTerm, granted('0')])).toThrow('已结案')
  expect(applying(fit, { kept: false })).toThrow('已经履行')
  expect(applying(fit, { complete: false })).toThrow('卷宗齐全')
  expect(applying([closed, granted('0')])).toThrow('不在任')
  expect(applying([closed, inTerm, granted('1')])).toThrow('一件只补一次')
  expect(applied.knowing(granted('1', '2026-04-02')).tries('2026-04-02', 'leader', 'approve')?.says).toContain('一件只补一次')
})

test('who applied does not approve; it is shown to its last day before it is paid [D23]', () => {
  const byClerk = story(mediationAllowance, day, what, { post: 'clerk', needs: fit }).knowing(granted('0', '2026-04-02'))

  expect(byClerk.tries('2026-04-02', 'clerk', 'approve')?.says).toContain('申请以外的人')
  expect(byClerk.tries('2026-04-02', 'leader', 'approve')).toBeUndefined()
  expect(shown.tries('2026-04-09', 'clerk', 'pay')?.says).toContain('公示期')
  expect(approved.tries('2026-04-03', 'clerk', 'pay')?.code).toBe('wrong-state')
  expect(approved.tries('2026-04-03', 'clerk', 'announce', { publicUntil: '2026-04-02' })?.says).toContain('不能早于')
  expect(shown.then('2026-04-08', 'leader', 'decline', { reason: '公示有异议' }).books()).toMatchObject({ granted: '0', approved: '1' })
})
