import { expect, test } from 'vitest'
import { lastDay, story } from '../../story.fixture.ts'
import { petition } from './petition.ts'

const village = '00000000-0000-7000-a000-000000000001'
const online = { number: 'YG-2026-001', channel: 'sunshine', demand: '反映村道路灯不亮', village, upperDue: '2026-05-02', persons: 3 }

const received = story(petition, '2026-03-02', online)
const accepted = received.then('2026-03-05', 'clerk', 'accept')
const handled = accepted.then('2026-04-10', 'village-official', 'handle', { result: '已修好' })
const replied = handled.then('2026-04-12', 'clerk', 'reply')
const closed = replied.then('2026-04-15', 'clerk', 'callBack').then('2026-04-16', 'clerk', 'rate', { rating: 'satisfied' }).then('2026-04-20', 'clerk', 'close')

test('a petition of the sunshine platform is accepted, handled, answered, called back, rated and closed [E07]', () => {
  expect(closed.on('2026-05-03')).toEqual({ state: 'closed', overdue: [] })
  expect(closed.books()).toMatchObject({
    received: '1', persons: '3', accepted: '1', due: '1', inTime: '1', handledOfDue: '1', closed: '1', repliedAndCalledBack: '1', rated: '1', standing: '0',
  })
  expect(closed.facts('accepted')).toMatchObject([{ day: '2026-03-05', by: [village, 'sunshine'] }])
  expect(closed.facts('rated')[0]?.by).toEqual([village, 'sunshine', 'satisfied'])
})

test('it is due on the day the platform names, also on a holiday, and late the day after [E07]', () => {
  expect(accepted.duty('handle')).toMatchObject({ statutoryDue: '2026-05-02', rule: { id: 'LOC-002' } })
  expect(accepted.on('2026-05-02').overdue).toEqual([])
  expect(accepted.on('2026-05-03').overdue).toEqual(['handle'])
})

test('handled late it counts as handled and not as in time, both on the day it was due [E07]', () => {
  const late = accepted.passes('2026-05-03').then('2026-05-20', 'clerk', 'handle')

  expect(late.books()).toMatchObject({ due: '1', late: '1', handledOfDue: '1' })
  expect(late.books()['inTime']).toBeUndefined()
  expect([...late.facts('due'), ...late.facts('handledOfDue')].map(({ day }) => day)).toEqual(['2026-05-02', '2026-05-02'])
})

test('the platform gives more time: the new day holds, and nothing is due twice [E07]', () => {
  const extended = accepted.then('2026-04-28', 'clerk', 'extend', { upperDue: '2026-06-01' })

  expect(accepted.tries('2026-04-28', 'clerk', 'extend')).toMatchObject({ code: 'field-missing', field: 'upperDue' })
  expect(extended.on('2026-06-01').overdue).toEqual([])
  expect(extended.then('2026-05-30', 'clerk', 'handle').books()).toMatchObject({ due: '1', inTime: '1', handledOfDue: '1' })
})

test('what the upper list has no day for is due nowhere and in no rate of what was due [E07]', () => {
  const undated = story(petition, '2026-03-02', { channel: 'visit', demand: '咨询宅基地' }).then('2026-03-03', 'clerk', 'handle')

  expect(undated.books()).toMatchObject({ received: '1', accepted: '1', handled: '1' })
  expect(undated.books()['due']).toBeUndefined()
  expect(undated.books()['handledOfDue']).toBeUndefined()
})

test('a sunshine petition needs the number of the platform; sent back, it was never accepted [E07]', () => {
  expect(() => story(petition, '2026-03-02', { ...online, number: null })).toThrow('编号')
  const back = received.then('2026-03-04', 'clerk', 'sendBack', { reason: '不属于本镇职责' })

  expect(back.books()).toMatchObject({ received: '1', returned: '1', standing: '0' })
  expect(back.books()['accepted']).toBeUndefined()
  expect(received.tries('2026-03-04', 'clerk', 'sendBack')?.code).toBe('field-missing')
  expect(back.passes('2026-05-10').books()['due']).toBeUndefined()
})

test('closed without a call-back it is closed, and not answered and called back [E07]', () => {
  const plain = replied.then('2026-04-20', 'clerk', 'close')

  expect(plain.books()).toMatchObject({ closed: '1' })
  expect(plain.books()['repliedAndCalledBack']).toBeUndefined()
  expect(received.tries('2026-03-04', 'clerk', 'reply')?.code).toBe('wrong-state')
  expect(handled.tries('2026-04-12', 'clerk', 'rate', { rating: 'satisfied' })?.code).toBe('wrong-state')
})

test('a wrong rating is corrected on the day it was given [E07]', () => {
  const corrected = closed.corrects('2026-04-22', 'clerk', { of: closed.acts.find(({ name }) => name === 'rate')?.id, set: { rating: 'unsatisfied', discontents: ['slow'] } })

  expect(corrected.books()['rated']).toBe('1')
  expect(corrected.facts('rated').map(({ day, by }) => [day, by[2]])).toEqual([['2026-04-16', 'unsatisfied']])
})

test('an old petition is put on the backlog, worked on, resolved, and signed off by somebody else [D13]', () => {
  const listed = closed.then('2026-06-01', 'leader', 'listBacklog', { leader: '示例领导' })
  const resolved = listed.then('2026-08-01', 'clerk', 'work', { progress: '已约见三次' }).then('2026-09-10', 'clerk', 'resolve', { resolution: '达成协议' })
  const signedOff = resolved.then('2026-09-12', 'leader', 'signOff')

  expect(listed.books()).toMatchObject({ backlogListed: '1', backlogStanding: '1', standing: '1' })
  expect(listed.books()['backlogResolved']).toBeUndefined()
  expect(listed.tries('2026-06-02', 'clerk', 'resolve')).toMatchObject({ code: 'field-missing', field: 'resolution' })
  expect(resolved.tries('2026-09-12', 'clerk', 'signOff')?.says).toContain('以外的人')
  expect(signedOff.books()).toMatchObject({ backlogResolved: '1', backlogSignedOff: '1', backlogStanding: '0', standing: '0', handledOfDue: '1', due: '1', closed: '1' })
  expect(signedOff.facts('backlogResolved')[0]?.day).toBe('2026-09-10')
})

test('a petition that is no backlog resolves none, and a resolution entered by mistake is struck out [D13]', () => {
  const resolved = accepted.then('2026-03-10', 'clerk', 'listBacklog').then('2026-03-20', 'clerk', 'resolve', { resolution: '误登' })
  const struck = resolved.corrects('2026-03-21', 'clerk', { of: resolved.acts.at(-1)?.id, void: true })

  expect(accepted.tries('2026-03-10', 'clerk', 'resolve', { resolution: '已办' })?.code).toBe('wrong-state')
  expect(struck.books()).toMatchObject({ backlogResolved: '0', backlogStanding: '1' })
})

test('the platform’s days for accepting and rating are copied: on the day in time, the day after late; without a day, in no rate [E08]', () => {
  const dated = story(petition, '2026-03-02', { ...online, officeBy: '2026-03-10', acceptBy: '2026-03-17' })
  const forwarded = dated.then('2026-03-10', 'clerk', 'forward', { unit: 'land-office' })
  const late = forwarded.passes('2026-03-18').then('2026-03-18', 'clerk', 'accept')
  const rated = late.then('2026-04-01', 'clerk', 'handle').then('2026-04-02', 'clerk', 'reply', { rateBy: '2026-05-02' })
  const silent = rated.then('2026-04-03', 'clerk', 'close').passes('2026-05-03')

  expect([lastDay(dated, 'forward'), lastDay(rated, 'rate')]).toEqual(['2026-03-10', '2026-05-02'])
  const rates = (what: Record<string, string | string[]>) => rated.tries('2026-05-02', 'clerk', 'rate', what)?.says
  expect([rates({ rating: 'unsatisfied' }), rates({ rating: 'satisfied', discontents: ['slow'] })]).toEqual([expect.stringContaining('没有说原因'), expect.stringContaining('不选不满意的原因')])
  expect(forwarded.on('2026-03-17').overdue).toEqual([])
  expect(forwarded.on('2026-03-18').overdue).toEqual(['accept'])
  expect(late.books()).toMatchObject({ officeDue: '1', officeInTime: '1', acceptDue: '1' })
  expect(late.books()['acceptInTime']).toBeUndefined()
  expect(rated.then('2026-05-02', 'clerk', 'rate', { rating: 'satisfied', officeRating: 'unsatisfied', discontents: ['attitude'] }).books()).toMatchObject({ rateDue: '1', rateInTime: '1', officeRated: '1' })
  expect(silent.books()).toMatchObject({ rateDue: '1', closed: '1' })
  expect(silent.books()['rateInTime']).toBeUndefined()
  expect(silent.on('2026-05-03').overdue).toEqual([])
  expect(accepted.duty('accept')).toBeUndefined()
})

test('what was decided above is taken in as it was, and a repeat counts as one [E07]', () => {
  const again = story(petition, '2026-03-02', { ...online, times: 'again' })

  expect(closed.then('2026-05-20', 'clerk', 'reviewAbove', { reviewStage: 'review', reviewOutcome: 'upheld' }).facts('reviewed')[0]?.by).toEqual([village, 'review', 'upheld'])
  expect(closed.tries('2026-05-20', 'clerk', 'reviewAbove', { reviewStage: 'review' })?.field).toBe('reviewOutcome')
  expect(accepted.tries('2026-05-20', 'clerk', 'reviewAbove', { reviewStage: 'review', reviewOutcome: 'upheld' })?.code).toBe('wrong-state')
  expect(again.books()).toMatchObject({ repeated: '1' })
  expect(received.books()['repeated']).toBeUndefined()
})

test('a leader takes one over, by post; a name alone is not enough [D09]', () => {
  const led = accepted.then('2026-03-06', 'clerk', 'assignLeader', { leader: '示例领导', leaderRole: 'secretary', plan: [village] }).then('2026-03-20', 'clerk', 'handle')

  expect(led.facts('led')[0]?.by).toEqual([village, 'secretary'])
  expect(led.books()).toMatchObject({ led: '1', ledResolved: '1' })
  expect(accepted.tries('2026-03-06', 'clerk', 'assignLeader', { leader: '示例领导' })?.field).toBe('leaderRole')
})

test('a backlog petition is gone into every month: on the last day in time, the day after not, and each time anew [D13]', () => {
  const listed = closed.then('2026-06-01', 'leader', 'listBacklog', { leader: '示例领导', leaderRole: 'member', workedOn: '2026-06-01' })
  const worked = listed.then('2026-07-01', 'clerk', 'work', { workedOn: '2026-07-01' })

  expect(listed.duty('work')).toMatchObject({ statutoryDue: '2026-07-01', rule: { id: 'LOC-109' } })
  expect(listed.on('2026-07-01').overdue).toEqual([])
  expect(listed.on('2026-07-02').overdue).toEqual(['work'])
  expect(worked.duty('work')).toMatchObject({ round: 2, statutoryDue: '2026-08-01' })
  expect(worked.passes('2026-08-02').books()).toMatchObject({ reviewWorkDue: '2', reviewWorkInTime: '1' })
})

test('whoever handled it calls back only with a reason; why somebody is not content is kept by unit and reason [E08]', () => {
  const alone = received.then('2026-03-05', 'clerk', 'accept', { unit: 'justice-office' }).then('2026-04-10', 'clerk', 'handle').then('2026-04-12', 'clerk', 'reply')

  expect(alone.tries('2026-04-15', 'clerk', 'callBack')).toMatchObject({ code: 'reason-missing', field: 'despite' })
  expect(alone.tries('2026-04-15', 'leader', 'callBack')).toBeUndefined()
  const unhappy = alone.then('2026-04-16', 'clerk', 'rate', { rating: 'satisfied', officeRating: 'unsatisfied', discontents: ['uncontacted'] })
  expect(unhappy.facts('discontents').map(({ by }) => by.slice(1))).toEqual([['justice-office', 'uncontacted']])
})
