import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { village } from '../mediation/dispute.fixture.ts'
import { casePlan } from './case-plan.ts'

const dispute = '00000000-0000-7000-8000-00000000000d'
const what = { number: '2026-3', village, need: 'livelihood', plan: '联系临时救助，每月上门', helper: '00000000-0000-7000-e000-000000000001', until: '2026-12-31', dispute }
const drafted = story(casePlan, '2026-03-02', what)
const running = drafted.then('2026-03-03', 'leader', 'approve').then('2026-03-04', 'clerk', 'start')

test('a plan belongs to a case, is approved by another, runs, is reviewed and ends [D11]', () => {
  const ended = running.then('2026-04-03', 'clerk', 'review', { reviewedOn: '2026-04-03', effect: '救助已到' }).then('2026-04-20', 'leader', 'end', { reason: '困难已解决' })

  expect(ended.books()).toMatchObject({ approved: '1', running: '0', reviewed: '1', inTime: '2' })
  expect(() => story(casePlan, '2026-03-02', { ...what, dispute: null })).toThrow('对应一件')
  expect(drafted.tries('2026-03-03', 'clerk', 'approve')?.code).toBe('not-your-post')
  expect(() => drafted.thenLate({ day: '2026-03-03', recorded: '2026-03-03', post: 'leader', name: 'approve', account: 'person-clerk' })).toThrow('拟定以外的人')
  expect(casePlan.special).toBe(true)
})

test('a review falls due thirty days after it began, and after each review anew: the day and the day after [D11]', () => {
  expect([running.on('2026-04-03').overdue, running.on('2026-04-04').overdue]).toEqual([[], ['review']])
  const reviewed = running.then('2026-04-03', 'clerk', 'review', { reviewedOn: '2026-04-03', effect: '有改善' })
  expect([reviewed.on('2026-05-03').overdue, reviewed.on('2026-05-04').overdue]).toEqual([[], ['review']])
})

test('a plan says what help is needed and puts nobody into a class [D11]', () => {
  expect(Object.values(casePlan.fields).filter(({ kind }) => kind === 'person' || kind === 'people')).toEqual([])
  expect(JSON.stringify(casePlan.fields)).not.toMatch(/重点人|等级|分级|类别/)
})
