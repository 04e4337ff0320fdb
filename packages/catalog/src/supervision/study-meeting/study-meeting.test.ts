import { cameFrom } from '@zhenzhi/kernel'
import type { NeedAnswered } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { lastDay, story } from '../../story.fixture.ts'
import { studyItem } from '../study-item/study-item.ts'
import { studyMeeting } from './study-meeting.ts'

const picture = ['00000000-0000-7000-c000-000000000001']
const whole = '00000000-0000-7000-8000-000000000001'
const other = '00000000-0000-7000-8000-00000000000a'
const item = (what: string, unit: string) => ({ what, decision: '由责任单位牵头，一周内见面', unit, until: '2026-03-31' })
const items = [item('水沟排水', 'rural-economy'), item('院墙地界', 'land-office'), item('欠薪', 'justice-office')]
// A Monday; the meeting is on Tuesday.
const called = story(studyMeeting, '2026-03-16', { name: '第12周调解研判会', plannedOn: '2026-03-17', agenda: items.map(({ what }) => ({ what })) })
const result = { chair: 'secretary', attendance: 9, items }
const held = called.then('2026-03-17', 'clerk', 'hold', result)
const parts = (open: number, made: number): NeedAnswered[] => [{ need: { need: 'parts', case: whole }, answer: open }, { need: { need: 'parts-made', case: whole }, answer: made }]

test('a meeting with three items is one meeting and three items; what is only on the agenda is neither [D14]', () => {
  expect(held.books()).toEqual({ held: '1', items: '3', attendance: '9', due: '1', inTime: '1' })
  expect(called.books()).toEqual({})
  expect(held.facts('items').map(({ by }) => by)).toEqual([['rural-economy'], ['land-office'], ['justice-office']])
})

test('every item has an opinion, a unit and a day; a meeting without items was none [D14]', () => {
  expect(called.tries('2026-03-17', 'clerk', 'hold', { ...result, items: [{ ...items[0], decision: null }] })?.says).toContain('研判意见')
  expect(called.tries('2026-03-17', 'clerk', 'hold', { ...result, items: [] })).toMatchObject({ code: 'field-missing', field: 'items' })
  expect(called.then('2026-03-17', 'clerk', 'cancel', { reason: '没有要研判的事' }).books()['held']).toBeUndefined()
})

test('it is closed once the minutes are signed and each item was handed out and closed [D14]', () => {
  const signed = held.then('2026-03-18', 'clerk', 'minute', { signedCopy: picture })

  expect(held.knowing(...parts(0, 3)).tries('2026-04-01', 'clerk', 'close')?.says).toContain('纪要')
  expect(signed.knowing(...parts(0, 2)).tries('2026-04-01', 'clerk', 'close')?.says).toContain('还有 1 项没有交办')
  expect(signed.knowing(...parts(2, 3)).tries('2026-04-01', 'clerk', 'close')?.says).toContain('还有 2 个子件')
  expect(signed.knowing(...parts(0, 3)).then('2026-04-01', 'clerk', 'close').on('2026-04-01').state).toBe('closed')
})

test('the day it is planned for and the day after; three working days for the minutes and the day after [D14]', () => {
  expect([called.on('2026-03-17').overdue, called.on('2026-03-18').overdue]).toEqual([[], ['hold']])
  expect([held.on('2026-03-20').overdue, held.on('2026-03-21').overdue]).toEqual([[], ['minute']])
})

const from: NeedAnswered = { need: { need: 'came-from', case: other, definition: 'study-item' }, answer: { exists: true, definition: 'study-meeting', thread: other, ownThread: other, closed: false, void: false, part: false, going: 0 } }
const handed = { ...items[0], [cameFrom]: { case: other, as: 'part' } }
const one = story(studyItem, '2026-03-17', handed, { needs: [from] })

test('an item is pressed for, done with evidence and closed by somebody else; a year of them counts apart from the meetings [D14]', () => {
  const answered = one.then('2026-03-25', 'leader', 'press', { pressed: '本周内见面' }).then('2026-03-31', 'officer', 'answer', { result: '已疏通', evidence: picture })
  const own = one.then('2026-03-20', 'clerk', 'answer', { result: '已疏通', evidence: picture })

  expect(answered.then('2026-04-01', 'clerk', 'verify', { checked: '看了现场' }).books()).toEqual({ handed: '1', pressed: '1', standing: '0', due: '1', inTime: '1', closed: '1' })
  expect(own.tries('2026-03-23', 'clerk', 'verify', { checked: '看了' })?.says).toContain('换一位同事')
  expect(one.tries('2026-03-20', 'officer', 'answer', { result: '好了' })).toMatchObject({ code: 'field-missing', field: 'evidence' })
  expect(() => story(studyItem, '2026-03-17', { ...handed, [cameFrom]: null })).toThrow('要从它所属的那一件里登记')
})

test('the day an item is due and the day after; three working days to check it and the day after; sent back it is pressed for [D14]', () => {
  const answered = one.then('2026-03-31', 'officer', 'answer', { result: '已疏通', evidence: picture })
  const back = answered.then('2026-04-01', 'leader', 'sendBack', { until: '2026-04-10', reason: '还没有见面' })

  expect([one.on('2026-03-31').overdue, one.on('2026-04-01').overdue]).toEqual([[], ['answer']])
  expect(lastDay(answered, 'verify')).toBe('2026-04-03')
  expect(() => story(studyItem, '2026-03-17', { ...handed, until: '2026-03-16' }, { needs: [from] })).toThrow('不能早于交办')
  expect(answered.tries('2026-04-01', 'leader', 'sendBack', { until: '2026-03-31', reason: '还没有见面' })?.says).toContain('不能早于退回')
  expect(back.on('2026-04-10')).toEqual({ state: 'pressed', overdue: [] })
  expect(back.on('2026-04-11').overdue).toEqual(['answer'])
  expect(one.passes('2026-04-01').books()).toMatchObject({ due: '1', late: '1' })
})
