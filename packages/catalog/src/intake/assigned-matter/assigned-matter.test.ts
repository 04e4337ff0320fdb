import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { assignedMatter } from './assigned-matter.ts'

const village = '00000000-0000-7000-a000-000000000001'
const sealed = { alg: '', kid: '', iv: '', ct: '', tag: '' }
const given = { number: 'JB-2026-3', sort: 'supervised', givenBy: 'government', subject: '集镇排水改造群众反映', upperDue: '2026-04-30', village }
const assigned = story(assignedMatter, '2026-03-02', given).then('2026-03-03', 'leader', 'assign', { leader: village, unit: 'rural-economy' })
const reported = assigned.then('2026-03-20', 'officer', 'work', { progress: sealed }).then('2026-04-30', 'clerk', 'report', { report: [village] })

test('received, handed to a leader and a unit, reported, and closed only when the body above says so [E14]', () => {
  const confirmed = reported.then('2026-05-06', 'clerk', 'confirm', { confirmedBy: '县政府办电话确认' })

  expect(confirmed.books()).toMatchObject({ received: '1', reported: '1', confirmed: '1', due: '1', inTime: '1', standing: '0' })
  expect(confirmed.facts('confirmed')[0]?.by).toEqual([village, 'supervised', 'government', 'rural-economy'])
  expect(reported.books()['confirmed']).toBeUndefined()
  expect(reported.tries('2026-05-06', 'clerk', 'confirm')?.field).toBe('confirmedBy')
  expect(assigned.tries('2026-04-01', 'clerk', 'confirm', { confirmedBy: '自己说的' })?.code).toBe('wrong-state')
})

test('due on the day the body named, late the day after; another day named prevails; sent back it has a day of its own [E14]', () => {
  expect(assigned.on('2026-04-30').overdue).toEqual([])
  expect(assigned.on('2026-05-01').overdue).toEqual(['report'])
  expect(assigned.then('2026-04-28', 'clerk', 'extend', { upperDue: '2026-05-20' }).on('2026-05-20').overdue).toEqual([])
  const back = reported.then('2026-05-06', 'clerk', 'sendBack', { returned: sealed, upperDue: '2026-05-30' })
  expect(back.on('2026-05-31').overdue).toEqual(['report'])
  expect(back.then('2026-05-30', 'clerk', 'report', { report: [village] }).books()).toMatchObject({ reported: '1', due: '2', inTime: '2', sentBack: '1' })
  expect(reported.tries('2026-05-06', 'clerk', 'sendBack', { returned: sealed })?.field).toBe('upperDue')
  expect(story(assignedMatter, '2026-03-02', given).tries('2026-03-03', 'leader', 'assign', { unit: 'finance' })?.field).toBe('leader')
})
