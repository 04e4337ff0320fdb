import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { complaintLine } from './complaint-line.ts'

const village = '00000000-0000-7000-a000-000000000001'
const sealed = { alg: '', kid: '', iv: '', ct: '', tag: '' }
const rang = { line: 'phone', kind: 'breach', demand: '夜间偷倒渣土', village }
const accepted = story(complaintLine, '2026-03-02', rang).then('2026-03-03', 'clerk', 'accept', { unit: 'enforcement-team' })
const checked = accepted.then('2026-03-10', 'officer', 'check', { finding: sealed, verified: 'proven' })

test('a call is registered, checked, acted on, told and filed: received, verified and acted on are three figures [E11]', () => {
  const done = checked.then('2026-03-12', 'officer', 'act', { action: 'filed' }).then('2026-03-20', 'clerk', 'answer', { answer: sealed })

  expect(done.books()).toMatchObject({ received: '1', verified: '1', acted: '1', answered: '1', due: '1', inTime: '1', standing: '0' })
  expect(done.facts('verified')[0]?.by).toEqual([village, 'phone', 'breach', 'proven'])
})

test('an accusation of a cadre is not held here, and is sent to where only its number is kept [E11]', () => {
  expect(() => story(complaintLine, '2026-03-02', { ...rang, kind: 'cadre' })).toThrow('只登记转交')
  expect([complaintLine.complainant, complaintLine.against]).toEqual(['reporter', ['about', 'aboutOfficer']])
})

test('told within the local days: on the last in time, the day after late; what is true is acted on first [E11]', () => {
  expect(accepted.duty('answer')).toMatchObject({ statutoryDue: '2026-04-02', rule: { id: 'LOC-108' } })
  expect(accepted.on('2026-04-02').overdue).toEqual([])
  expect(accepted.on('2026-04-03').overdue).toEqual(['answer'])
  expect(checked.tries('2026-03-20', 'clerk', 'answer', { answer: sealed })?.says).toContain('先登记怎样处理')
  expect(accepted.then('2026-03-10', 'officer', 'check', { finding: sealed, verified: 'unproven' }).tries('2026-03-20', 'clerk', 'answer', { answer: sealed })).toBeUndefined()
  expect(accepted.tries('2026-03-10', 'officer', 'check', { finding: sealed })?.field).toBe('verified')
})
