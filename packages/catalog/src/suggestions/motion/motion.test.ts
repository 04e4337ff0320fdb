import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { motion } from './motion.ts'

const proof = ['00000000-0000-7000-c000-000000000001']
const told = { number: '议案1号', subject: '关于整治镇区内涝的议案', session: '镇人大第三次会议', field: 'works', reportBy: '2026-09-30' }
const assigned = story(motion, '2026-02-10', told)
const running = assigned.then('2026-03-02', 'clerk', 'plan', { leadUnit: 'rural-economy', plan: '先清淤，再改管' }).then('2026-03-05', 'leader', 'approve')
const reported = running.then('2026-06-10', 'officer', 'work', { progress: '清淤完成' }).then('2026-09-30', 'leader', 'report', { report: proof })

test('a motion gets a plan that a leader approves, is reported to the presidium and done once it has spoken [J03]', () => {
  const done = reported.then('2026-10-15', 'clerk', 'finish', { opinion: '同意报告', rating: 'satisfied' })

  expect(reported.books()).toEqual({ received: '1', reported: '1', due: '1', inTime: '1' })
  expect(done.books()).toEqual({ received: '1', reported: '1', due: '1', inTime: '1', done: '1' })
  expect(done.facts('done')).toMatchObject([{ day: '2026-10-15', by: ['works', 'rural-economy', 'satisfied'] }])
})

test('the day the presidium set and the day after; another day it agreed to prevails [J03]', () => {
  expect([running.on('2026-09-30').overdue, running.on('2026-10-01').overdue]).toEqual([[], ['report']])
  expect(running.then('2026-09-20', 'clerk', 'extend', { reportBy: '2026-11-30', reason: '主席团同意延期' }).on('2026-11-30').overdue).toEqual([])
})

test('who drew up the plan does not approve it; nothing is reported without work; who is not satisfied has it done again by another day [J03]', () => {
  const byLeader = assigned.then('2026-03-02', 'leader', 'plan', { leadUnit: 'rural-economy', plan: '清淤' })
  const again = reported.then('2026-10-15', 'clerk', 'redo', { opinion: '改管没有开工', reportBy: '2026-12-20' })

  expect(byLeader.tries('2026-03-05', 'leader', 'approve')?.says).toContain('拟定方案以外')
  expect(running.tries('2026-06-10', 'leader', 'report', { report: proof })?.says).toContain('登记进展')
  expect(reported.tries('2026-10-15', 'clerk', 'finish', { opinion: '不同意', rating: 'unsatisfied' })?.says).toContain('再办')
  expect([again.on('2026-12-20').overdue, again.on('2026-12-21').overdue]).toEqual([[], ['report']])
  expect(again.tries('2026-11-10', 'leader', 'report', { report: proof })?.says).toContain('登记进展')
  expect(again.then('2026-11-10', 'officer', 'work', { progress: '开工' }).then('2026-12-10', 'leader', 'report', { report: proof }).books()).toMatchObject({ reported: '1', redone: '1' })
})
