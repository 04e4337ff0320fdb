import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { suddenIncident } from './sudden-incident.ts'

const village = '00000000-0000-7000-a000-000000000001'
const received = story(suddenIncident, '2026-06-10', { kind: 'natural', village, spot: '示例河段', brief: '凌晨河水上涨' }, 'officer')
const verified = received.then('2026-06-10', 'officer', 'verify', { genuine: true, verified: '已看现场', level: 'general' })
const reported = verified.then('2026-06-10', 'clerk', 'report', { bulletin: '快报1号', reportedTo: ['emergency'] })
const responding = reported.then('2026-06-10', 'leader', 'respond', { plan: '防汛预案', units: ['general-office', 'police-station'] })
const ended = responding.then('2026-06-11', 'officer', 'keepLog', { log: [{ time: '08:10', did: '转移低洼处住户' }] }).then('2026-06-11', 'leader', 'end', { outcome: '水位回落' })

test('taken, verified, reported, a plan set going, a log kept, ended and looked back at; it counts once reported [F36]', () => {
  const reviewed = ended.then('2026-06-18', 'clerk', 'review', { review: '转移及时', improve: '增设水尺' })

  expect(reviewed.books()).toEqual({ received: '1', reported: '1', ended: '1', reviewed: '1', standing: '0', due: '1', inTime: '1' })
  expect(reviewed.facts('reported')[0]?.by).toEqual(['natural', 'general', village])
  expect(verified.books()['reported']).toBeUndefined()
})

test('to be reported the same day: that day and the day after; reported late it is late in the books [F36]', () => {
  expect([verified.on('2026-06-10').overdue, verified.on('2026-06-11').overdue]).toEqual([[], ['report']])
  expect(verified.then('2026-06-11', 'clerk', 'report', { bulletin: '快报2号', reportedTo: ['emergency'] }).books()).toMatchObject({ due: '1', late: '1' })
  expect(received.tries('2026-06-10', 'clerk', 'report', { bulletin: '快报1号', reportedTo: ['emergency'], level: 'major' })).toBeUndefined()
  expect(received.tries('2026-06-10', 'clerk', 'report', { bulletin: '快报1号', reportedTo: ['emergency'] })).toMatchObject({ code: 'field-missing', field: 'level' })
})

test('looked back at within ten working days of its end: the last day and the day after [F36]', () => {
  expect([ended.on('2026-06-26').overdue, ended.on('2026-06-27').overdue]).toEqual([[], ['review']])
})

test('a report that proved false is no incident; a true one cannot end there; nothing ends without a log [F36]', () => {
  const none = received.then('2026-06-10', 'officer', 'verify', { genuine: false, verified: '水位正常' })

  expect(none.then('2026-06-10', 'clerk', 'dismiss', { reason: '误报' }).books()).toEqual({ received: '1', unfounded: '1', standing: '0' })
  expect(none.tries('2026-06-10', 'clerk', 'report', { bulletin: '快报', reportedTo: ['emergency'], level: 'general' })?.says).toContain('不属实')
  expect(verified.tries('2026-06-10', 'clerk', 'dismiss', { reason: '误报' })?.says).toContain('属实的要上报')
  expect(responding.tries('2026-06-11', 'leader', 'end', { outcome: '好了' })?.says).toContain('处置记录')
  expect(reported.tries('2026-06-10', 'clerk', 'respond', { plan: '防汛预案', units: ['court'] })?.code).toBe('not-your-post')
})

test('whoever is on duty takes it on while it is not over, in any post; afterwards there is nothing to take on [F36]', () => {
  const taken = received.then('2026-06-10', 'village-official', 'dutyTake')

  expect(taken.on('2026-06-10').state).toBe('received')
  expect(responding.tries('2026-06-11', 'grid-worker', 'dutyTake')).toBeUndefined()
  expect(ended.tries('2026-06-12', 'clerk', 'dutyTake')?.code).toBe('wrong-state')
})
