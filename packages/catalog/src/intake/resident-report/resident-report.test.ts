import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { residentReport } from './resident-report.ts'

const village = '00000000-0000-7000-a000-000000000001'
const brought = { channel: 'online', kind: 'demand', words: '村道路灯三个月不亮', village }

const received = story(residentReport, '2026-03-02', brought)
const accepted = received.then('2026-03-09', 'clerk', 'accept', { unit: 'rural-economy' })
const answered = accepted.then('2026-04-10', 'officer', 'answer', { answer: '已修好三盏' })
const advice = story(residentReport, '2026-03-02', { ...brought, kind: 'advice' })

test('a demand is accepted, answered and rated, by the resident or by the clerk for them', () => {
  const rated = answered.then('2026-04-11', 'resident', 'rate', { rating: 'satisfied' })

  expect(rated.books()).toMatchObject({ received: '1', accepted: '1', answered: '1', due: '1', inTime: '1', rated: '1', standing: '0' })
  expect(rated.facts('rated')[0]?.by).toEqual([village, 'online', 'demand', 'satisfied'])
  expect(answered.tries('2026-04-11', 'resident', 'answer', { answer: '我说' })?.code).toBeDefined()
})

test('whether it is accepted is told within fifteen days, by the article', () => {
  expect(received.duty('accept')).toMatchObject({ statutoryDue: '2026-03-17', rule: { id: 'PET-006' } })
  expect(received.on('2026-03-17').overdue).toEqual([])
  expect(received.on('2026-03-18').overdue).toEqual(['accept'])
})

test('a demand is answered within sixty days of being accepted, and may be put off once by thirty', () => {
  const extended = accepted.then('2026-05-01', 'leader', 'extend', { reason: '需要县里鉴定' })

  expect(accepted.duty('answer')).toMatchObject({ statutoryDue: '2026-05-08', rule: { id: 'PET-013' } })
  expect(accepted.on('2026-05-08').overdue).toEqual([])
  expect(accepted.on('2026-05-09').overdue).toEqual(['answer'])
  expect(extended.duty('answer')).toMatchObject({ statutoryDue: '2026-06-07' })
  expect(extended.tries('2026-05-02', 'leader', 'extend', { reason: '再延' })?.code).toBe('already-extended')
})

test('advice has no statutory days: a local setting stands there, and nobody asks for a review of it', () => {
  const considered = advice.then('2026-03-05', 'clerk', 'consider', { unit: 'general-office' })

  expect(advice.tries('2026-03-05', 'clerk', 'accept', { unit: 'finance' })?.says).toContain('收下研究')
  expect(received.tries('2026-03-05', 'clerk', 'consider', { unit: 'finance' })?.says).toContain('投诉请求要用“受理”')
  expect(considered.duty('respond')).toMatchObject({ statutoryDue: '2026-05-04', rule: { id: 'LOC-031' } })
  expect(considered.on('2026-05-04').overdue).toEqual([])
  expect(considered.on('2026-05-05').overdue).toEqual(['respond'])
  expect(considered.then('2026-03-20', 'clerk', 'respond', { answer: '已采纳' }).tries('2026-03-21', 'resident', 'askReview')?.says).toContain('投诉请求')
})

test('who is not content asks for a review, which is the body above to make', () => {
  const asked = answered.then('2026-04-12', 'resident', 'rate', { rating: 'unsatisfied' }).then('2026-04-20', 'resident', 'askReview', { reviewWords: '还有两盏不亮' })

  expect(asked.books()).toMatchObject({ reviewAsked: '1', standing: '1' })
  expect(asked.tries('2026-04-21', 'clerk', 'passOn')?.code).toBe('field-missing')
  expect(asked.then('2026-04-21', 'clerk', 'passOn', { passedTo: '示例县信访局' }).books()).toMatchObject({ standing: '0' })
})

test('what is not taken up says why, and is in no rate', () => {
  expect(received.tries('2026-03-05', 'clerk', 'refuse')).toMatchObject({ code: 'field-missing', field: 'reason' })
  expect(received.then('2026-03-05', 'clerk', 'refuse', { reason: '已在法院立案' }).books()).toMatchObject({ refused: '1', standing: '0' })
  expect(received.then('2026-03-05', 'clerk', 'refuse', { reason: '已在法院立案' }).books()['due']).toBeUndefined()
})
