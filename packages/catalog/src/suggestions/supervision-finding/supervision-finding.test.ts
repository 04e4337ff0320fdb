import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { supervisionFinding } from './supervision-finding.ts'

const proof = ['00000000-0000-7000-c000-000000000001']
const entered = story(supervisionFinding, '2026-03-02', { source: 'congress', finding: '执法公示更新不及时', letter: '审议意见1号' })
const assigned = entered.then('2026-03-03', 'leader', 'assign', { unit: 'enforcement-team', deadline: '2026-04-30' })
const corrected = assigned.then('2026-04-30', 'officer', 'correct', { correction: '已补公示', evidence: proof })
const answered = corrected.then('2026-05-06', 'clerk', 'answer', { answer: '书面反馈' })

test('a finding is entered by its source, handed out, put right, told back and closed; found and closed count apart [J07]', () => {
  expect(corrected.books()).toEqual({ found: '1', standing: '1', due: '1', inTime: '1' })
  expect(answered.then('2026-05-07', 'clerk', 'close').books()).toEqual({ found: '1', closed: '1', standing: '0', due: '1', inTime: '1' })
  expect(entered.facts('found')[0]?.by).toEqual(['congress', ''])
})

test('nothing is put right without evidence, closed without an answer, or closed by who put it right [J07]', () => {
  const byClerk = assigned.then('2026-04-20', 'clerk', 'correct', { correction: '补了', evidence: proof }).then('2026-05-06', 'leader', 'answer', { answer: '书面反馈' })

  expect(assigned.tries('2026-04-20', 'officer', 'correct', { correction: '补了' })).toMatchObject({ code: 'field-missing', field: 'evidence' })
  expect(corrected.tries('2026-05-07', 'clerk', 'close')?.code).toBe('wrong-state')
  expect(byClerk.tries('2026-05-07', 'clerk', 'close')?.says).toContain('换一位同事')
  expect(byClerk.tries('2026-05-07', 'leader', 'close')).toBeUndefined()
})

test('the last day and the day after; sent back it runs to another; whom it is about is kept from it [J07]', () => {
  const back = answered.then('2026-05-07', 'leader', 'sendBack', { deadline: '2026-05-29', reason: '只补了一半' })

  expect([assigned.on('2026-04-30').overdue, assigned.on('2026-05-01').overdue]).toEqual([[], ['correct']])
  expect([back.on('2026-05-29').overdue, back.on('2026-05-30').overdue]).toEqual([[], ['correct']])
  expect(entered.tries('2026-03-03', 'clerk', 'assign', { unit: 'finance', deadline: '2026-03-01' })?.says).toContain('不能早于')
  expect(supervisionFinding.against).toBe('aboutOfficer')
})
