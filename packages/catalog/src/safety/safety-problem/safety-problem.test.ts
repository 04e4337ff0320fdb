import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { safetyProblem } from './safety-problem.ts'

const plan = '00000000-0000-7000-8000-00000000000d'
const owner = '00000000-0000-7000-b000-000000000001'
const told = { plan, area: 'order', problem: '夜间巡逻不到位', unit: 'police-station', owner, deadline: '2026-06-30' }
const proof = { result: '已编排夜巡', evidence: ['00000000-0000-7000-c000-000000000001'] }
const under = (state: string) => ({ post: 'clerk', needs: [{ need: { need: 'standing' as const, case: plan }, answer: { state, void: false } }] })
const listed = story(safetyProblem, '2026-03-10', told, under('approved'))
const applied = listed.then('2026-06-30', 'officer', 'apply', proof)

test('a problem is listed under an approved plan, put right, and closed by somebody else; closed counts apart from listed [F30]', () => {
  const closed = applied.then('2026-07-02', 'clerk', 'verify', { checked: '看了夜巡记录' })

  expect(applied.books()).toEqual({ listed: '1', standing: '1', due: '1', inTime: '1' })
  expect(closed.books()).toEqual({ listed: '1', standing: '0', due: '1', inTime: '1', closed: '1' })
  expect(closed.facts('closed')[0]?.day).toBe('2026-07-02')
})

test('none is listed under a plan that is not approved, nobody closes what they applied for, nothing closes without evidence [F30]', () => {
  const byClerk = listed.then('2026-06-30', 'clerk', 'apply', proof)

  expect(() => story(safetyProblem, '2026-03-10', told, under('drafted'))).toThrow('还没有批准')
  expect(() => story(safetyProblem, '2026-07-10', told, under('approved'))).toThrow('不能早于')
  expect(byClerk.tries('2026-07-02', 'clerk', 'verify', { checked: '看了' })?.says).toContain('换一位同事')
  expect(byClerk.tries('2026-07-02', 'leader', 'verify', { checked: '看了' })).toBeUndefined()
  expect(listed.tries('2026-06-30', 'officer', 'apply', { result: '好了' })).toMatchObject({ code: 'field-missing', field: 'evidence' })
})

test('the last day and the day after; sent back or moved it runs to another day [F30]', () => {
  const back = applied.then('2026-07-02', 'clerk', 'sendBack', { deadline: '2026-07-20', reason: '记录不全' })

  expect([listed.on('2026-06-30').overdue, listed.on('2026-07-01').overdue]).toEqual([[], ['apply']])
  expect([back.on('2026-07-20').overdue, back.on('2026-07-21').overdue]).toEqual([[], ['apply']])
  expect(listed.then('2026-06-20', 'leader', 'postpone', { deadline: '2026-08-31', reason: '等设备' }).on('2026-08-31').overdue).toEqual([])
  expect(back.tries('2026-07-10', 'officer', 'apply', { result: '补了' })).toMatchObject({ code: 'field-missing', field: 'evidence' })
})
