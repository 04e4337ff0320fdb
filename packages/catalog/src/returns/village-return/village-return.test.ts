import type { NeedAnswered } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { villageReturn } from './village-return.ts'

const [village, sweep] = ['00000000-0000-7000-8000-000000000101', '00000000-0000-7000-8000-000000000201']
const owed = story(villageReturn, '2026-03-01', { village, month: '2026-03-31', sweep, opening: 2 })
const told = { found: 3, resolved: 2, still: 3, incidents: 0 }
const nought = { found: 0, resolved: 0, still: 2, incidents: 0 }
const sweepIs = (state: string): NeedAnswered => ({ need: { need: 'standing', case: sweep }, answer: { exists: true, state, void: false } })
const month = (facts: readonly { day: string; amount: string }[]) => facts.map(({ day, amount }) => [day, amount])

test('filed on the last day of the month it is in time, the day after it is late; both are due in their own month [D06]', () => {
  const inTime = owed.then('2026-03-31', 'village-official', 'file', told)
  const late = owed.passes('2026-04-01').then('2026-04-01', 'village-official', 'file', told)

  expect(owed.duty('file')).toMatchObject({ rule: { id: 'LOC-126' }, statutoryDue: '2026-03-31' })
  expect([inTime.books()['due'], inTime.books()['inTime'], inTime.books()['late']]).toEqual(['1', '1', undefined])
  expect([late.books()['due'], late.books()['inTime'], late.books()['late']]).toEqual(['1', undefined, '1'])
  expect(month(late.facts('late'))).toEqual([['2026-03-31', '1']])
  expect(owed.on('2026-03-31').overdue).toEqual([])
})

test('a village that did not report is a record of its month, and due; once the month is locked it stays so [D06]', () => {
  const passed = owed.passes('2026-04-01')

  expect(passed.standing().state).toBe('owed')
  expect(month(passed.facts('due'))).toEqual([['2026-03-31', '1']])
  expect(passed.knowing(sweepIs('merged')).tries('2026-04-02', 'clerk', 'miss')?.says).toContain('还没有锁定')
  const missed = passed.knowing(sweepIs('locked')).then('2026-04-02', 'clerk', 'miss')
  expect(missed.books()).toMatchObject({ due: '1', late: '1', missed: '1' })
  expect(missed.tries('2026-04-03', 'village-official', 'file', told)?.code).toBe('wrong-state')
})

test('the sums have to come out, and what they ought to be is said [D06]', () => {
  expect(owed.tries('2026-03-31', 'village-official', 'file', { ...told, still: 2 })?.says).toContain('数目对不上')
  expect(owed.tries('2026-03-31', 'village-official', 'file', { found: 3, resolved: 2, still: 3 })?.code).toBe('field-missing')
})

test('sent back it is filed again and stays as timely as it first was; corrected, the last word counts, and only once it is locked [D06]', () => {
  const back = owed.then('2026-03-30', 'village-official', 'file', told).then('2026-03-31', 'clerk', 'sendBack', { reason: '化解数和台账不符' })
  const again = back.then('2026-04-02', 'village-official', 'file', { ...told, resolved: 1, still: 4 }).then('2026-04-03', 'clerk', 'amend', { ...told, found: 4, still: 4 })
  const locked = again.knowing(sweepIs('locked')).then('2026-04-05', 'leader', 'lock')

  expect(back.standing()).toMatchObject({ state: 'back', values: { reason: '化解数和台账不符' } })
  expect(again.tries('2026-04-03', 'clerk', 'amend', { ...told, found: 4, still: 3 })?.says).toContain('数目对不上')
  expect(again.books()).toEqual({ due: '1', inTime: '1', filed: '1', sentBack: '1' })
  expect(again.knowing(sweepIs('confirmed')).tries('2026-04-05', 'clerk', 'lock')?.says).toContain('随摸排一起锁定')
  expect(locked.books()).toMatchObject({ found: '4', resolved: '2', incidents: '0', inTime: '1' })
  expect(locked.books()['nought']).toBeUndefined()
  expect(month(locked.facts('found'))).toEqual([['2026-03-31', '4']])
  expect(locked.tries('2026-04-06', 'village-official', 'amend', told)?.code).toBe('wrong-state')
})

test('nought is said and counted: no incident with the return that proves it [D26] [D06]', () => {
  const locked = owed.then('2026-03-31', 'mediator', 'file', nought).knowing(sweepIs('locked')).then('2026-04-05', 'clerk', 'lock')

  expect(locked.books()).toMatchObject({ nought: '1', found: '0', incidents: '0' })
  expect(month(locked.facts('incidents'))).toEqual([['2026-03-31', '0']])
})

test('it holds no person and no list of persons [D06]', () => {
  expect(Object.values(villageReturn.fields).map(({ kind }) => kind).filter((kind) => kind === 'person' || kind === 'people')).toEqual([])
})
