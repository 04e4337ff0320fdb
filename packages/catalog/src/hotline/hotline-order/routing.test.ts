import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { hotlineOrder } from './hotline-order.ts'

const village = '00000000-0000-7000-a000-000000000001'
const order = { number: 'RX-2026-0009', kind: 'help', demand: '楼道堆放杂物', village, upperDue: '2026-03-20', source: 'county' }
const clause = { clause: '县级主管部门负责城区道路保洁', clauseNumber: '示例清单-17' }

const received = story(hotlineOrder, '2026-03-02', order)
const assigned = received.then('2026-03-02', 'clerk', 'assign', { unit: 'finance' })
const disputed = assigned.then('2026-03-03', 'officer', 'returnByUnit', clause)
const upheld = disputed.then('2026-03-04', 'clerk', 'uphold', { upholdReason: '清单第17项由财政所主办' })
const insisted = upheld.then('2026-03-05', 'officer', 'returnByUnit', clause)

test('the unit it was wrongly assigned to objects with the clause, and it goes to another: never lost in between [E20]', () => {
  const moved = disputed.then('2026-03-04', 'clerk', 'reassign', { unit: 'enforcement-team' })

  expect(assigned.tries('2026-03-03', 'officer', 'returnByUnit')?.field).toBe('clause')
  expect(disputed.on('2026-03-03').state).toBe('disputed')
  expect(disputed.facts('returnedByUnit')[0]?.by).toEqual([village, 'finance'])
  expect(disputed.tries('2026-03-04', 'clerk', 'reassign')?.field).toBe('unit')
  expect(moved.on('2026-03-04').state).toBe('assigned')
  expect(moved.books()).toMatchObject({ assigned: '2', returnedByUnit: '1', rerouted: '1', objectionsDue: '1', objectionsInTime: '1', standing: '1' })
})

test('an objection comes within its days, a local setting: on the last of them, and the day after only with a reason [E20]', () => {
  expect(assigned.duty('returnByUnit')).toMatchObject({ statutoryDue: '2026-03-04', rule: { id: 'LOC-160' } })
  expect(assigned.tries('2026-03-04', 'officer', 'returnByUnit', clause)).toBeUndefined()
  expect(assigned.passes('2026-03-05').tries('2026-03-05', 'officer', 'returnByUnit', clause)).toMatchObject({ code: 'reason-missing' })
  expect(assigned.passes('2026-03-05').tries('2026-03-05', 'officer', 'returnByUnit', { ...clause, despite: '昨天才查到清单' })).toBeUndefined()
})

test('the dispatcher answers within a day: on it in time, the day after late [E20]', () => {
  expect(disputed.duty('uphold')).toMatchObject({ statutoryDue: '2026-03-04', rule: { id: 'LOC-161' } })
  expect(disputed.on('2026-03-04').overdue).toEqual([])
  expect(disputed.on('2026-03-05').overdue).toEqual(['uphold'])
  const late = disputed.passes('2026-03-05').then('2026-03-05', 'clerk', 'uphold', { upholdReason: '属财政所' })
  expect(late.books()).toMatchObject({ objectionsDue: '1' })
  expect(late.books()['objectionsInTime']).toBeUndefined()
})

test('upheld with a reason and objected to again, somebody else decides, and that stands [E20]', () => {
  expect(disputed.tries('2026-03-04', 'clerk', 'uphold')?.field).toBe('upholdReason')
  expect(disputed.tries('2026-03-04', 'leader', 'settle', { unit: 'finance', rulingReason: '照清单' })?.says).toContain('先由他维持派单')
  expect(insisted.tries('2026-03-06', 'clerk', 'uphold', { upholdReason: '还是财政所' })?.says).toContain('裁定承办单位')
  expect(insisted.tries('2026-03-06', 'clerk', 'settle', { unit: 'finance', rulingReason: '照清单' })?.code).toBe('not-your-post')
  const settled = insisted.then('2026-03-06', 'leader', 'settle', { unit: 'finance', rulingReason: '照清单第17项' })
  expect(settled.on('2026-03-06').state).toBe('assigned')
  expect(settled.tries('2026-03-06', 'officer', 'returnByUnit', clause)?.says).toContain('已经裁定')
  expect(settled.books()).toMatchObject({ returnedByUnit: '2', upheld: '1', ruled: '1', assigned: '1' })
})

test('who decides is neither who sent it nor who objected [E20]', () => {
  const decides = (account: string) => () => insisted.thenLate({ day: '2026-03-06', recorded: '2026-03-06', post: 'leader', name: 'settle', account, what: { unit: 'finance', rulingReason: '照清单' } })

  expect(decides('person-clerk')).toThrow('派单人以外的人')
  expect(decides('person-officer')).toThrow('提出异议以外的人')
  expect(insisted.tries('2026-03-06', 'leader', 'settle', { unit: 'finance', rulingReason: '照清单' })).toBeUndefined()
})

test('while it is disputed it cannot be worked on, and may be sent back to the platform that sent it wrongly, counted by where it came from [E20]', () => {
  const back = disputed.then('2026-03-04', 'clerk', 'sendBack', { reason: '不属本镇' })

  expect(disputed.tries('2026-03-04', 'officer', 'handle')?.code).toBe('wrong-state')
  expect(back.facts('sentWrongly')[0]?.by).toEqual(['county'])
  expect(back.books()).toMatchObject({ sourced: '1', sentWrongly: '1' })
})

test('an order about an office never goes to that office, at registering, assigning or deciding [E20]', () => {
  const about = story(hotlineOrder, '2026-03-02', { ...order, about: 'finance' })

  expect(about.tries('2026-03-02', 'clerk', 'assign', { unit: 'finance' })).toMatchObject({ code: 'field-wrong', field: 'unit' })
  expect(about.tries('2026-03-02', 'clerk', 'assign', { unit: 'finance' })?.says).toContain('不能交给它办')
  expect(about.tries('2026-03-02', 'clerk', 'assign', { unit: 'enforcement-team' })).toBeUndefined()
})

test('what was left out of the count is counted by its ground [E09]', () => {
  const left = received.then('2026-03-03', 'clerk', 'askExclusion', { ...clause, exclusionGround: 'gone', exclusionReason: '三次联系不上' }).then('2026-03-04', 'clerk', 'exclude', { exclusionReply: '同意' })

  expect(received.tries('2026-03-04', 'clerk', 'exclude', { exclusionReply: '同意' })?.says).toContain('申请剔除')
  expect(received.tries('2026-03-04', 'clerk', 'keepCounted', { exclusionReply: '不同意' })?.says).toContain('申请剔除')
  expect(left.facts('excludedFor')[0]?.by).toEqual(['gone'])
})
