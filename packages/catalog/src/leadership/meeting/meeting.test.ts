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

const led = story(meeting, '2026-07-10', {
  kind: 'party', topic: '法治专题会', agenda, attendance: 12,
  duties: [{ leader: 'secretary', duty: 'hear', item: '听取法治政府建设汇报' }, { leader: 'secretary', duty: 'deploy' }, { leader: 'mayor', duty: 'deploy' }],
})

test('what secretary and mayor did at a meeting is booked act by act, and the meeting is one subject [A05]', () => {
  expect(led.books()).toMatchObject({ held: '1', duties: '3' })
  expect(new Set(led.facts('duties').map(({ subject }) => subject)).size).toBe(1)
  expect(led.facts('duties').map(({ by }) => by.slice(0, 2))).toEqual([['secretary', 'hear'], ['secretary', 'deploy'], ['mayor', 'deploy']])
})

test('a meeting at which neither led anything books no such act, and its items count as before [A05] [A11]', () => {
  expect(held.books()['duties']).toBeUndefined()
  expect(led.facts('items').map(({ by }) => by)).toEqual(held.facts('items').map(({ by }) => by))
})

test('an act put down to the wrong leader is put right on the day of the meeting [A05]', () => {
  const corrected = led.corrects('2026-09-01', 'clerk', { of: led.acts[0]?.id, set: { duties: [{ leader: 'mayor', duty: 'hear' }] } })

  expect(corrected.books()['duties']).toBe('1')
  expect(corrected.facts('duties').every(({ day }) => day === '2026-07-10')).toBe(true)
})

test('who gave his statement on law counts once, whatever else he did that year [A07]', () => {
  const stated = story(meeting, '2026-12-20', {
    kind: 'other', topic: '年终述职述法', agenda: [{ subject: '述职述法', tag: 'rule-of-law' }],
    duties: [{ leader: 'secretary', duty: 'statement' }, { leader: 'mayor', duty: 'statement' }, { leader: 'secretary', duty: 'statement', item: '补充' }],
  })
  const gave = stated.facts('leaders').filter(({ by }) => by[0] === 'statement')

  expect(new Set(gave.map(({ subject }) => subject))).toEqual(new Set(['secretary', 'mayor']))
})
