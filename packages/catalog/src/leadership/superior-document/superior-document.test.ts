import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { superiorDocument } from './superior-document.ts'

// A Monday.
const told = { number: '示例法办〔2026〕3号', name: '关于报送法治政府建设情况的通知', sender: 'rule-of-law', sort: 'report', secret: false, upperDue: '2026-03-20' }
const received = story(superiorDocument, '2026-03-02', told)
const instructed = received.then('2026-03-03', 'clerk', 'propose', { proposal: '请司法所牵头' }).then('2026-03-04', 'leader', 'instruct', { instruction: '同意，按时报', unit: 'justice-office' })

test('a document is taken, proposed on, instructed, done and filed; a task done counts apart from one received [A22]', () => {
  const answered = instructed.then('2026-03-20', 'officer', 'answer', { done: '已报送' })

  expect(answered.books()).toEqual({ received: '1', tasks: '1', due: '1', inTime: '1' })
  expect(answered.then('2026-03-23', 'clerk', 'file').books()).toEqual({ received: '1', tasks: '1', due: '1', inTime: '1', done: '1', doneInTime: '1' })
  expect(answered.then('2026-03-23', 'clerk', 'file').facts('done')[0]?.by).toEqual(['report', 'rule-of-law', 'justice-office'])
})

test('what is only for information is filed and is no task; a task cannot be filed undone, and nothing secret is entered [A22]', () => {
  const read = story(superiorDocument, '2026-03-02', { ...told, sort: 'information', upperDue: null }).then('2026-03-03', 'clerk', 'file')

  expect(read.books()).toEqual({ received: '1' })
  expect(received.tries('2026-03-03', 'clerk', 'file')?.says).toContain('反馈结果')
  expect(() => story(superiorDocument, '2026-03-02', { ...told, secret: true })).toThrow('涉密文件')
  expect(received.tries('2026-03-03', 'officer', 'propose', { proposal: '我办' })?.code).toBe('not-your-post')
})

test('the day the document names and the day after; two working days to propose; another day named prevails [A22]', () => {
  expect([instructed.on('2026-03-20').overdue, instructed.on('2026-03-21').overdue]).toEqual([[], ['answer']])
  expect([received.on('2026-03-04').overdue, received.on('2026-03-05').overdue]).toEqual([[], ['propose']])
  expect(instructed.then('2026-03-18', 'clerk', 'extend', { upperDue: '2026-03-31', reason: '县里同意' }).on('2026-03-31').overdue).toEqual([])
  expect(instructed.passes('2026-03-21').books()).toMatchObject({ due: '1', late: '1' })
})

test('the unit signs for it once, it is on its desk meanwhile, and one answered late is done and not done in time [A22]', () => {
  const accepted = instructed.then('2026-03-05', 'officer', 'accept')
  const late = accepted.then('2026-03-21', 'officer', 'answer', { done: '已报送' })

  expect(superiorDocument.goesTo).toEqual({ field: 'unit', in: ['instructed'] })
  expect(accepted.tries('2026-03-06', 'officer', 'accept')?.says).toContain('已经签收过')
  expect(late.then('2026-03-22', 'leader', 'sendBack', { reason: '缺附件' }).tries('2026-03-23', 'officer', 'accept')).toBeUndefined()
  expect(late.then('2026-03-23', 'clerk', 'file').books()).toMatchObject({ done: '1', late: '1' })
  expect(late.then('2026-03-23', 'clerk', 'file').books()['doneInTime']).toBeUndefined()
})

test('what a leader wrote on it counts as an instruction only with its photograph, by his post [A22]', () => {
  const proposed = received.then('2026-03-03', 'clerk', 'propose', { proposal: '请司法所牵头' })
  const wrote = { instruction: '同意', unit: 'justice-office', instructedBy: 'mayor' }
  const picture = ['00000000-0000-7000-c000-000000000001']

  expect(proposed.then('2026-03-04', 'leader', 'instruct', wrote).books()['instructions']).toBeUndefined()
  expect(proposed.then('2026-03-04', 'leader', 'instruct', { ...wrote, instructionPhoto: picture }).facts('instructions')[0]?.by).toEqual(['mayor', 'rule-of-law'])
  expect(proposed.then('2026-03-04', 'clerk', 'instruct', { ...wrote, fromPaper: picture }).books()['instructions']).toBe('1')
})
