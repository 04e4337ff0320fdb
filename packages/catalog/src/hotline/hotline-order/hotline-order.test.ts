import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { hotlineOrder } from './hotline-order.ts'

const village = '00000000-0000-7000-a000-000000000001'
const order = { number: 'RX-2026-0001', kind: 'help', demand: '楼道堆放杂物', village, unit: 'enforcement-team', upperDue: '2026-03-09' }

const received = story(hotlineOrder, '2026-03-02', order)
const replied = received.then('2026-03-02', 'clerk', 'assign').then('2026-03-05', 'officer', 'handle').then('2026-03-06', 'clerk', 'reply')
const unhappy = replied.then('2026-03-07', 'clerk', 'callBack').then('2026-03-07', 'clerk', 'rate', { rating: 'unsatisfied', discontents: ['unresolved'] })

test('an order is received, passed on, handled, answered, called back, rated and closed [E09]', () => {
  const closed = replied.then('2026-03-07', 'clerk', 'callBack').then('2026-03-07', 'clerk', 'rate', { rating: 'basically-satisfied' }).then('2026-03-08', 'clerk', 'close')

  expect(closed.on('2026-03-20')).toEqual({ state: 'closed', overdue: [] })
  expect(closed.books()).toMatchObject({
    received: '1', due: '1', inTime: '1', handledOfDue: '1', closed: '1', repliedAndCalledBack: '1', rated: '1', standing: '0',
  })
  expect(closed.facts('received')[0]).toMatchObject({ day: '2026-03-02', by: [village, 'help', 'enforcement-team'] })
  expect(closed.facts('rated')[0]?.by.at(-1)).toBe('basically-satisfied')
})

test('an order counts as received although it was sent back, and is then not due [E09]', () => {
  const back = received.then('2026-03-03', 'clerk', 'sendBack', { reason: '不在本镇' })

  expect(back.passes('2026-03-20').books()).toMatchObject({ received: '1', returned: '1', standing: '0' })
  expect(back.passes('2026-03-20').books()['due']).toBeUndefined()
  expect(received.tries('2026-03-03', 'clerk', 'sendBack')).toMatchObject({ code: 'field-missing', field: 'reason' })
})

test('an order entered twice is struck out and counts nowhere [E09]', () => {
  const struck = replied.corrects('2026-03-10', 'clerk', { of: received.acts[0]?.id, void: true })

  expect(Object.values(struck.books()).every((sum) => sum === '0')).toBe(true)
})

test('it is late the day after the day the hotline named, and being handled then does not make it in time [E10]', () => {
  const late = received.passes('2026-03-10').then('2026-03-11', 'clerk', 'handle')

  expect(received.on('2026-03-09').overdue).toEqual([])
  expect(received.on('2026-03-10').overdue).toEqual(['handle'])
  expect(late.books()).toMatchObject({ due: '1', late: '1', handledOfDue: '1' })
  expect(late.books()['inTime']).toBeUndefined()
})

test('who is not satisfied gets it done once more, by another plan, and only once [E10]', () => {
  const again = unhappy.then('2026-03-08', 'clerk', 'redo', { plan: '联合物业清理', upperDue: '2026-03-16' })
  const happy = again.then('2026-03-12', 'officer', 'handle').then('2026-03-13', 'clerk', 'reply').then('2026-03-13', 'clerk', 'rate', { rating: 'satisfied' })
  const still = again.then('2026-03-12', 'officer', 'handle').then('2026-03-13', 'clerk', 'reply').then('2026-03-13', 'clerk', 'rate', { rating: 'unsatisfied', discontents: ['unresolved'] })

  expect(unhappy.tries('2026-03-08', 'clerk', 'redo')).toMatchObject({ code: 'field-missing', field: 'plan' })
  expect(replied.tries('2026-03-08', 'clerk', 'redo', { plan: '再试' })?.says).toContain('不满意')
  expect(still.tries('2026-03-14', 'clerk', 'redo', { plan: '再试' })?.says).toContain('只重办一次')
  expect(happy.books()).toMatchObject({ redone: '1', due: '2', inTime: '2', handledOfDue: '2', rated: '2' })
  expect(new Set(happy.facts('rated').map(({ subject }) => subject)).size).toBe(1)
})

test('done once more without a call-back of its own, that closing was not called back [E10]', () => {
  const again = unhappy.then('2026-03-08', 'clerk', 'redo', { plan: '联合物业清理' })
  const closed = again.then('2026-03-12', 'clerk', 'handle').then('2026-03-13', 'clerk', 'reply').then('2026-03-14', 'clerk', 'close')

  expect(closed.books()).toMatchObject({ closed: '1', due: '1', handledOfDue: '1' })
  expect(closed.books()['repliedAndCalledBack']).toBeUndefined()
})

test('an order nobody rated is in no satisfaction, and a wrong rating is put right on its day [E10]', () => {
  const corrected = unhappy.corrects('2026-03-09', 'clerk', { of: unhappy.acts.at(-1)?.id, set: { rating: 'satisfied', discontents: [] } })

  expect(replied.then('2026-03-08', 'clerk', 'close').books()['rated']).toBeUndefined()
  expect(corrected.facts('rated').map(({ day, by }) => [day, by[3]])).toEqual([['2026-03-07', 'satisfied']])
})

const undated = story(hotlineOrder, '2026-03-02', { ...order, kind: 'consult', upperDue: undefined })
const signed = received.then('2026-03-02', 'clerk', 'sign')
const clause = { clause: '县级主管部门负责城区道路保洁', clauseNumber: '示例清单-17' }

test('signed for, whoever rang hears from us within the local days: on the last in time, the day after not [E10]', () => {
  const assigned = signed.then('2026-03-02', 'clerk', 'assign', { unit: 'enforcement-team' })

  expect(signed.duty('contact')).toMatchObject({ statutoryDue: '2026-03-03', rule: { id: 'LOC-101' } })
  expect(signed.on('2026-03-03').overdue).toEqual([])
  expect(signed.on('2026-03-04').overdue).toEqual(['contact', 'requestReturn'])
  expect(assigned.then('2026-03-03', 'officer', 'contact').books()).toMatchObject({ contactDue: '1', contactInTime: '1' })
  const late = assigned.passes('2026-03-04').then('2026-03-04', 'officer', 'contact')
  expect(late.books()).toMatchObject({ contactDue: '1' })
  expect(late.books()['contactInTime']).toBeUndefined()
  expect(received.duty('contact')).toBeUndefined()
})

test('where the platform names no day the kind has one of its own, a local setting in another figure; a named day prevails [E10]', () => {
  const consult = undated.then('2026-03-02', 'clerk', 'sign')
  const complaint = story(hotlineOrder, '2026-03-02', { ...order, kind: 'complaint', upperDue: undefined }).then('2026-03-02', 'clerk', 'sign')

  expect(consult.duty('reply')).toMatchObject({ statutoryDue: '2026-03-03', rule: { id: 'HOT-005' } })
  expect(complaint.duty('reply')).toMatchObject({ statutoryDue: '2026-03-16', rule: { id: 'HOT-007' } })
  expect(complaint.on('2026-03-16').overdue).not.toContain('reply')
  expect(complaint.on('2026-03-17').overdue).toContain('reply')
  expect(complaint.then('2026-03-16', 'leader', 'extendLocal', { reason: '要等检测' }).duty('reply')).toMatchObject({ statutoryDue: '2026-03-23' })
  expect(consult.tries('2026-03-03', 'leader', 'extendLocal', { reason: '忙' })?.code).toBe('not-extendable')
  expect(signed.duty('reply')).toBeUndefined()
  expect(undated.duty('reply')).toBeUndefined()
  const done = complaint.then('2026-03-10', 'officer', 'handle', { result: '已清理' }).then('2026-03-11', 'clerk', 'reply')
  expect(done.books()).toMatchObject({ localDue: '1', localInTime: '1' })
  expect(done.books()['due']).toBeUndefined()
})

test('given back with the clause of the list of duties, within its day; refused above, it is done here [E20]', () => {
  const asked = signed.then('2026-03-03', 'clerk', 'requestReturn', { ...clause, reason: '不属镇级事项' })

  expect(signed.tries('2026-03-03', 'clerk', 'requestReturn', { reason: '不属镇级事项' })?.field).toBe('clause')
  expect(signed.tries('2026-03-04', 'clerk', 'requestReturn', { ...clause, reason: '不属镇级事项' })).toMatchObject({ code: 'reason-missing' })
  expect(asked.then('2026-03-05', 'clerk', 'sendBack', { reason: '上级同意' }).books()).toMatchObject({ returned: '1', standing: '0' })
  const kept = asked.then('2026-03-05', 'clerk', 'returnRefused', { unit: 'enforcement-team' })
  expect(kept.on('2026-03-05').state).toBe('assigned')
  expect(kept.then('2026-03-06', 'officer', 'handle').books()).toMatchObject({ due: '1', inTime: '1' })
})

test('asked to be left out of the count: agreed, it is in no rate of what was due; refused, it stays, and may be asked again [E09]', () => {
  const asked = received.then('2026-03-03', 'clerk', 'askExclusion', { ...clause, exclusionGround: 'repeated', exclusionReason: '恶意重复拨打' })

  expect(received.tries('2026-03-03', 'clerk', 'exclude')?.says).toContain('申请剔除')
  expect(received.tries('2026-03-03', 'clerk', 'askExclusion', { ...clause, exclusionReason: '恶意重复拨打' })?.field).toBe('exclusionGround')
  expect(asked.then('2026-03-04', 'clerk', 'exclude').passes('2026-03-20').books()).toMatchObject({ excluded: '1', standing: '0' })
  expect(asked.then('2026-03-04', 'clerk', 'exclude').passes('2026-03-20').books()['due']).toBeUndefined()
  const refused = asked.then('2026-03-04', 'clerk', 'keepCounted')
  expect(refused.tries('2026-03-05', 'clerk', 'exclude')?.code).toBe('guard-unmet')
  expect(refused.then('2026-03-05', 'clerk', 'askExclusion', { ...clause, exclusionGround: 'repeated', exclusionReason: '补充录音' }).tries('2026-03-06', 'clerk', 'exclude')).toBeUndefined()
})

test('the hotline’s call-back and ours are two figures; ours is made by somebody else than handled it [E10]', () => {
  const above = replied.then('2026-03-08', 'clerk', 'callBackAbove', { solved: 'unsolved' })
  const own = replied.then('2026-03-07', 'clerk', 'callBackApart', { solved: 'solved' })
  const alone = received.then('2026-03-05', 'clerk', 'handle').then('2026-03-06', 'clerk', 'reply')

  expect(above.facts('calledBackAbove')[0]?.by.at(-1)).toBe('unsolved')
  expect(above.books()['calledBackApart']).toBeUndefined()
  expect(own.books()).toMatchObject({ calledBackApart: '1', solvedApart: '1' })
  expect(alone.tries('2026-03-07', 'clerk', 'callBackApart', { solved: 'solved' })?.says).toContain('承办以外的人')
})

test('an answer is looked at before it goes out, printed with what was asked and done, and its days counted from signing for it [E10]', () => {
  const handled = signed.then('2026-03-05', 'officer', 'handle', { result: '已清理' })
  const closed = handled.then('2026-03-06', 'clerk', 'checkReply', { answersDemand: true }).then('2026-03-06', 'clerk', 'printAnswer').then('2026-03-06', 'clerk', 'reply').then('2026-03-12', 'clerk', 'close')

  expect(handled.tries('2026-03-06', 'clerk', 'checkReply', { answersDemand: false })?.says).toContain('逐项回应')
  expect(signed.then('2026-03-05', 'officer', 'handle').tries('2026-03-06', 'clerk', 'printAnswer')).toMatchObject({ code: 'paper-incomplete', field: 'result' })
  expect(closed.facts('handlingDays')).toMatchObject([{ amount: '10', unit: 'day', day: '2026-03-12' }])
  expect(replied.then('2026-03-08', 'clerk', 'close').books()['handlingDays']).toBeUndefined()
})
