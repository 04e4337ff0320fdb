import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { dutyShift } from './duty-shift.ts'

const hours = { starts: 't0830', ends: 't1730' }
const seat = { kind: 'seat', day: '2026-03-10', dayKind: 'working', ...hours, onShift: 'person-leader' }
const planned = story(dutyShift, '2026-02-27', seat)
const told = (what: object) => story(dutyShift, '2026-02-27', { ...seat, ...what })

test('a day of 坐班 that was held counts on its own day, of the working days that fell due [E04]', () => {
  const held = planned.then('2026-03-12', 'clerk', 'hold', { handled: 2 })

  expect(held.books()).toEqual({ due: '1', covered: '1', handled: '2', workingDays: '1', staffedDays: '1' })
  expect(['due', 'covered', 'staffedDays'].map((measure) => held.facts(measure)[0]?.day)).toEqual(['2026-03-10', '2026-03-10', '2026-03-10'])
  expect(told({ dayKind: 'rest' }).then('2026-03-12', 'clerk', 'hold').books()).toEqual({ due: '1', covered: '1' })
})

test('attendance is entered by the organiser, on the day or after it, and never by whoever is on the shift [E04]', () => {
  expect(planned.tries('2026-03-09', 'clerk', 'hold')?.says).toContain('还没有到')
  expect(planned.tries('2026-03-10', 'leader', 'hold')?.says).toContain('自己登记')
  expect(planned.tries('2026-03-10', 'clerk', 'hold')).toBeUndefined()
  for (const [act, what] of [['standIn', { stoodInBy: 'person-officer' }], ['miss', { reason: '出差' }]] as const) {
    expect(planned.tries('2026-03-09', 'clerk', act, what)?.says).toContain('还没有到')
  }
  expect(planned.tries('2026-03-10', 'clerk', 'standIn', { stoodInBy: 'person-clerk' })?.says).toContain('自己登记')
  expect(planned.tries('2026-03-10', 'leader', 'standIn', { stoodInBy: 'person-leader' })?.says).toContain('就是原来排的人')
})

test('a shift nobody says anything about is due all the same: the last day, and the day after [D16] [E04]', () => {
  expect(planned.duty('hold')).toMatchObject({ statutoryDue: '2026-03-13', rule: { id: 'LOC-185' } })
  expect([planned.on('2026-03-13').overdue, planned.on('2026-03-14').overdue]).toEqual([[], ['hold']])
  const silent = planned.passes('2026-03-14')
  expect(silent.books()).toEqual({ due: '1', workingDays: '1' })
  expect(silent.facts('due')[0]?.day).toBe('2026-03-10')
  expect(silent.then('2026-03-16', 'clerk', 'hold').books()).toMatchObject({ due: '1', covered: '1' })
})

test('a unit’s shift is covered, stood in for or missed, and what it took on counts for the unit [D16]', () => {
  const unit = told({ kind: 'unit', unit: 'civil-affairs', onShift: undefined })
  const stood = unit.then('2026-03-10', 'clerk', 'standIn', { stoodInBy: 'person-officer', handled: 3 })

  expect(stood.books()).toEqual({ due: '1', covered: '1', stoodIn: '1', handled: '3' })
  expect(stood.facts('handled')[0]?.by).toEqual(['unit', 'civil-affairs', 'working'])
  expect(unit.then('2026-03-10', 'clerk', 'miss', { reason: '防汛抽调' }).books()).toEqual({ due: '1', missed: '1' })
  expect(() => told({ kind: 'unit' })).toThrow('轮值')
  expect(told({ kind: 'watch', onShift: undefined }).tries('2026-03-10', 'clerk', 'hold')?.says).toContain('还没有排人')
})

test('a swap is asked by who is on, agreed by the other, approved by a third; without each there is none [D16]', () => {
  const swap = { swapTo: 'person-officer', swapReason: '出差' }
  const asked = planned.then('2026-03-02', 'leader', 'askSwap', swap)
  const agreed = asked.then('2026-03-03', 'officer', 'agreeSwap')

  expect(planned.tries('2026-03-02', 'clerk', 'askSwap', swap)?.says).toContain('自己申请')
  expect(planned.tries('2026-03-02', 'leader', 'askSwap', { ...swap, swapTo: 'person-leader' })?.says).toContain('不能和自己')
  expect(asked.tries('2026-03-03', 'clerk', 'agreeSwap')?.says).toContain('换给谁')
  expect(asked.tries('2026-03-03', 'clerk', 'approveSwap', { onShift: 'person-officer' })?.code).toBe('wrong-state')
  expect(agreed.tries('2026-03-03', 'leader', 'approveSwap', { onShift: 'person-officer' })?.says).toContain('双方以外')
  expect(agreed.tries('2026-03-03', 'clerk', 'approveSwap', { onShift: 'person-clerk' })?.says).toContain('对方同意')
  const approved = agreed.then('2026-03-03', 'clerk', 'approveSwap', { onShift: 'person-officer' })
  expect(approved.standing()).toMatchObject({ state: 'planned', values: { onShift: 'person-officer' } })
  expect(approved.books()).toEqual({ swapped: '1' })
  expect(planned.tries('2026-03-11', 'leader', 'askSwap', swap)?.says).toContain('日期已经过去')
  expect(asked.tries('2026-03-11', 'officer', 'agreeSwap')?.says).toContain('日期已经过去')
  expect(asked.tries('2026-03-03', 'clerk', 'declineSwap')?.says).toContain('换给谁')
  expect(asked.tries('2026-03-03', 'clerk', 'withdrawSwap')?.says).toContain('值班人员')
  expect(asked.then('2026-03-03', 'officer', 'declineSwap').standing()).toMatchObject({ state: 'planned', values: { onShift: 'person-leader' } })
  expect(agreed.then('2026-03-04', 'leader', 'withdrawSwap').on('2026-03-04').state).toBe('planned')
  expect(agreed.then('2026-03-10', 'clerk', 'hold').on('2026-03-10').state).toBe('held')
})

test('a shift called off beforehand was never due; afterwards it was missed [D16]', () => {
  expect(planned.then('2026-03-10', 'clerk', 'cancel', { reason: '停班' }).books()).toEqual({})
  expect(planned.tries('2026-03-11', 'clerk', 'cancel', { reason: '停班' })?.says).toContain('登记缺岗')
  expect(planned.then('2026-03-05', 'clerk', 'vacate', { reason: '调走' }).standing().values['onShift']).toBeUndefined()
})
