import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { disorderSpot } from './disorder-spot.ts'

const village = '00000000-0000-7000-a000-000000000001'
const proof = ['00000000-0000-7000-c000-000000000001']
const place = { spot: '示例集市', kind: 'market', village, problem: '占道经营、夜间扰民', unit: 'police-station', deadline: '2026-04-10' }
const listed = story(disorderSpot, '2026-03-02', place, 'clerk')
const applied = listed.then('2026-03-20', 'officer', 'clean', { action: '集中清理' }).then('2026-04-10', 'officer', 'apply', { evidence: proof })
const accepted = applied.then('2026-04-13', 'clerk', 'accept', { accepted: '现场秩序好转' })

test('a place is listed, cleaned up, accepted, looked at again and taken off the list; listed and cleared count on days of their own [F29]', () => {
  const off = accepted.then('2026-05-06', 'officer', 'lookAgain', { lookedAgain: 'held' }).then('2026-05-11', 'leader', 'delist')

  expect(off.books()).toEqual({ listed: '1', cleared: '1', standing: '0', due: '1', inTime: '1' })
  expect(off.facts('cleared')).toMatchObject([{ day: '2026-05-11', by: ['market', village] }])
  expect(accepted.books()['cleared']).toBeUndefined()
})

test('who cleaned up does not accept; nothing is applied for without work and evidence, nothing delisted unlooked at [F29]', () => {
  const byClerk = listed.then('2026-03-20', 'clerk', 'clean', { action: '清理' }).then('2026-04-09', 'officer', 'apply', { evidence: proof })

  expect(byClerk.tries('2026-04-10', 'clerk', 'accept', { accepted: '好' })?.says).toContain('换一位同事')
  expect(byClerk.tries('2026-04-10', 'leader', 'accept', { accepted: '好' })).toBeUndefined()
  expect(listed.tries('2026-03-20', 'officer', 'apply', { evidence: proof })?.says).toContain('登记整治')
  expect(listed.then('2026-03-20', 'officer', 'clean', { action: '清理' }).tries('2026-03-20', 'officer', 'apply')).toMatchObject({ code: 'field-missing', field: 'evidence' })
  expect(accepted.tries('2026-05-11', 'leader', 'delist')?.says).toContain('回头看')
  expect(() => story(disorderSpot, '2026-03-02', { ...place, deadline: '2026-03-01' })).toThrow('不能早于')
})

test('a place that relapsed is not taken off the list but cleaned up anew, with a day of its own [F29]', () => {
  const seen = accepted.then('2026-05-06', 'officer', 'lookAgain', { lookedAgain: 'relapsed' })
  const again = seen.then('2026-05-07', 'clerk', 'relapse', { deadline: '2026-06-01', reason: '夜市又占道' })

  expect(seen.tries('2026-05-11', 'leader', 'delist')?.says).toContain('反弹')
  expect([again.on('2026-06-01').overdue, again.on('2026-06-02').overdue]).toEqual([[], ['apply']])
  expect(again.tries('2026-05-20', 'officer', 'apply', { evidence: proof })?.says).toContain('登记整治')
  expect(again.books()).toMatchObject({ listed: '1', relapsed: '1', standing: '1' })
  expect(accepted.then('2026-05-06', 'officer', 'lookAgain', { lookedAgain: 'held' }).tries('2026-05-07', 'clerk', 'relapse', { deadline: '2026-06-01', reason: '再查' })).toBeDefined()
})

test('the last day to clean up and the last to look again, and the day after each [F29]', () => {
  expect([listed.on('2026-04-10').overdue, listed.on('2026-04-11').overdue]).toEqual([[], ['apply']])
  expect([accepted.on('2026-05-13').overdue, accepted.on('2026-05-14').overdue]).toEqual([[], ['lookAgain']])
  expect(listed.then('2026-04-01', 'leader', 'postpone', { deadline: '2026-04-30', reason: '汛期' }).on('2026-04-30').overdue).toEqual([])
  expect(listed.tries('2026-04-01', 'clerk', 'postpone', { deadline: '2026-04-30', reason: '汛期' })?.code).toBe('not-your-post')
})
