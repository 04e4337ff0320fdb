import { findRule, isStatutory } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { ruleBook } from '../../rules/rule-book.ts'
import { story } from '../../story.fixture.ts'
import { personRequest } from './person-request.ts'

const asked = story(personRequest, '2026-03-02', { right: 'see', requester: { name: '王某甲' } })
const verified = asked.then('2026-03-03', 'clerk', 'verify', { identity: true })

test('a request is answered once it is known who asks, and counts by what was asked', () => {
  const answered = verified.then('2026-03-10', 'clerk', 'answer', { answer: '已提供清单' })

  expect(asked.tries('2026-03-03', 'clerk', 'answer', { answer: '已提供' })?.code).toBe('wrong-state')
  expect(asked.tries('2026-03-03', 'clerk', 'verify', { identity: false })?.says).toContain('核对')
  expect(answered.books()).toMatchObject({ received: '1', answered: '1', due: '1', inTime: '1', standing: '0' })
  expect(answered.facts('received')[0]?.by).toEqual(['see'])
})

test('fifteen working days, shown as a local setting: the last day is in time, the day after is late', () => {
  const due = verified.duty('answer')?.statutoryDue ?? ''
  const inForce = findRule(ruleBook, 'PRV-010', '2026-03-02')

  expect([due, inForce?.rule.amount, inForce?.rule.unit]).toEqual(['2026-03-23', 15, 'working'])
  expect(inForce && isStatutory(inForce)).toBe(false)
  expect(verified.on(due).overdue).toEqual([])
  expect(verified.on('2026-03-24').overdue).toEqual(['answer'])
})

test('a refusal gives its reason and says that a court is open; withdrawn, nothing is owed any more', () => {
  expect(asked.tries('2026-03-04', 'leader', 'decline', { told: true })?.code).toBe('field-missing')
  expect(asked.tries('2026-03-04', 'leader', 'decline', { refusal: '查无此人', told: false })?.says).toContain('起诉')
  expect(asked.then('2026-03-04', 'leader', 'decline', { refusal: '查无此人', told: true }).books()).toMatchObject({ declined: '1', inTime: '1' })
  expect(asked.then('2026-03-04', 'clerk', 'withdraw').on('2026-04-30').overdue).toEqual([])
})
