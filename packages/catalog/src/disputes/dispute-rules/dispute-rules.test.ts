import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { copy, village } from '../mediation/dispute.fixture.ts'
import { roomBooking } from '../room-booking/room-booking.ts'
import { disputeRules } from './dispute-rules.ts'

const issued = story(disputeRules, '2026-01-05', { name: '矛盾纠纷调解制度', number: '镇政发〔2026〕2号', document: copy, from: '2026-01-10' })

test('the rules are in force from their day until they are replaced, and were issued on it [D17]', () => {
  const replaced = issued.then('2026-12-31', 'clerk', 'end', { to: '2026-12-31', reason: '修订' })

  expect(replaced.facts('inTerm').map(({ day, amount }) => [day, amount])).toEqual([['2026-01-10', '1'], ['2027-01-01', '-1']])
  expect(issued.facts('issued')[0]?.day).toBe('2026-01-10')
  expect(() => story(disputeRules, '2026-01-05', { name: '制度', from: '2026-01-10' })).toThrow('制度全文')
})

test('a room is booked, used or given up; a use counts on the day it was used [F09]', () => {
  const booked = story(roomBooking, '2026-03-02', { room: 'mediation', day: '2026-03-05', part: 'morning', village })

  expect(booked.then('2026-03-06', 'clerk', 'use', { onDuty: '示例调解员' }).facts('used')[0]?.day).toBe('2026-03-05')
  expect(booked.then('2026-03-03', 'clerk', 'cancel', { reason: '改期' }).books()['used']).toBeUndefined()
})
