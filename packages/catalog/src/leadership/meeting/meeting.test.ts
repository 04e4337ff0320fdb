import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { meeting } from './meeting.ts'

const agenda = [
  { subject: '听取法治政府建设汇报', tag: 'rule-of-law' },
  { subject: '部署年度法治工作', tag: 'rule-of-law' },
  { subject: '防汛', tag: 'other' },
]
const held = story(meeting, '2026-05-20', { kind: 'party', topic: '五月例会', agenda, attendance: 14 })

test('a meeting with two items on law-based government is one meeting with two items [A11]', () => {
  const items = held.facts('items').filter((fact) => fact.by[0] === 'rule-of-law')

  expect(items).toHaveLength(2)
  expect(new Set(items.map((fact) => fact.subject)).size).toBe(1)
  expect(held.books()).toMatchObject({ held: '1', items: '3', attendance: '14' })
})

test('a wrongly tagged item is put right on the day the meeting was held, and the books show both entries [A11]', () => {
  const corrected = held.corrects('2026-08-01', 'clerk', { of: held.acts[0]?.id, set: { agenda: [agenda[0] ?? null, agenda[2] ?? null] } })

  expect(corrected.books()).toMatchObject({ held: '1', items: '2' })
  expect(corrected.facts('items').every((fact) => fact.day === '2026-05-20')).toBe(true)
  expect(corrected.acts.at(-1)?.outcome.facts.some((fact) => fact.reverses !== undefined)).toBe(true)
})

test('a meeting entered by mistake is struck out and counts nowhere [A11]', () => {
  const struck = held.corrects('2026-05-21', 'clerk', { of: held.acts[0]?.id, void: true })

  expect(struck.standing().void).toBe(true)
  expect(struck.books()).toMatchObject({ held: '0', items: '0', attendance: '0' })
})
