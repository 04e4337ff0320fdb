import { checkIndicator } from '@zhenzhi/kernel'
import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { hazardIndicators } from './hazard.indicators.ts'
import { hazard } from './hazard.ts'

const village = '00000000-0000-7000-a000-000000000001'
const seen = { area: 'food', grade: 'general', village, site: '示例小吃店', problem: '冰柜里有过期食品' }
const found = story(hazard, '2026-03-02', seen, 'body')
const ordered = found.then('2026-03-02', 'body', 'order', { operator: '示例小吃店', deadline: '2026-03-10' })
const corrected = ordered.then('2026-03-09', 'body', 'correct', { correction: '已下架销毁' })

test('a hazard is found, ordered, corrected, rechecked by somebody else and struck off; found and closed count apart [C28]', () => {
  const closed = corrected.then('2026-03-12', 'officer', 'close')

  expect(found.books()).toEqual({ found: '1', standing: '1' })
  expect(closed.on('2026-03-12')).toEqual({ state: 'closed', overdue: [] })
  expect(closed.books()).toEqual({ found: '1', ordered: '1', closed: '1', standing: '0', pastDue: '0', due: '1', inTime: '1' })
  expect(closed.facts('closed').map(({ day, by }) => [day, by[0]])).toEqual([['2026-03-12', 'food']])
})

test('who registered the correction strikes it off only with a reason why nobody else could [C28]', () => {
  expect(corrected.tries('2026-03-12', 'body', 'close')).toMatchObject({ code: 'reason-missing', field: 'despite', says: expect.stringContaining('换一名同事') })
  expect(corrected.then('2026-03-12', 'body', 'close', { despite: '所里只有一名检查人员在岗。' }).on('2026-03-12').state).toBe('closed')
  expect(corrected.tries('2026-03-12', 'officer', 'close', { despite: '用不着说明。' })).toMatchObject({ code: 'unknown-field', field: 'despite' })
  expect(ordered.tries('2026-03-12', 'officer', 'close')?.code).toBe('wrong-state')
})

test('the day ordered is no day before the order [C28]', () => {
  expect(found.tries('2026-03-02', 'body', 'order', { operator: '示例小吃店', deadline: '2026-03-01' })?.says).toContain('不能早于责令当天')
  expect(found.tries('2026-03-02', 'body', 'order', { operator: '示例小吃店', deadline: '2026-03-02' })).toBeUndefined()
})

test('the clock runs to the ordered day: the day it falls due and the day after [C28]', () => {
  expect(ordered.on('2026-03-10').overdue).toEqual([])
  expect(ordered.on('2026-03-11').overdue).toEqual(['correct'])
  expect(ordered.passes('2026-03-11').books()).toMatchObject({ due: '1', late: '1', pastDue: '1', standing: '1' })
  expect(ordered.facts('pastDue').map(({ day, amount }) => [day, amount])).toEqual([['2026-03-10', '1']])
})

test('what was not corrected by its day is ordered anew, and the missed day stays in the books [C28]', () => {
  const missed = ordered.then('2026-03-11', 'officer', 'miss')
  const again = missed.then('2026-03-11', 'officer', 'order', { operator: '示例小吃店', deadline: '2026-03-20' })
  const closed = again.then('2026-03-18', 'body', 'correct', { correction: '已整改' }).then('2026-03-19', 'officer', 'close')

  expect(ordered.tries('2026-03-10', 'officer', 'miss')?.says).toContain('期限')
  expect(again.facts('pastDue').map(({ day, amount }) => [day, amount])).toEqual([['2026-03-10', '1'], ['2026-03-11', '-1'], ['2026-03-20', '1']])
  expect(again.on('2026-03-20').overdue).toEqual([])
  expect(again.on('2026-03-21').overdue).toEqual(['correct'])
  expect(closed.books()).toEqual({ found: '1', ordered: '1', closed: '1', standing: '0', pastDue: '0', due: '2', late: '1', inTime: '1' })
})

test('a correction that does not hold is refused and told anew [C28]', () => {
  const refused = corrected.then('2026-03-12', 'officer', 'refuse', { reason: '仍有过期食品' })
  const again = refused.then('2026-03-12', 'officer', 'order', { operator: '示例小吃店', deadline: '2026-03-15' })

  expect(refused.tries('2026-03-12', 'officer', 'order', { operator: '示例小吃店' })).toMatchObject({ code: 'field-missing', field: 'deadline' })
  expect(again.tries('2026-03-14', 'body', 'correct')).toMatchObject({ code: 'field-missing', field: 'correction' })
  expect(again.books()).toMatchObject({ found: '1', ordered: '1', standing: '1' })
})

test('a hazard handed on is neither closed nor open; handed on after its day it was late, before it was never due [C28] [F31]', () => {
  const handed = { handedTo: 'case', reason: '拒不整改' }

  expect(ordered.then('2026-03-08', 'body', 'escalate', handed).books()).toEqual({ found: '1', ordered: '1', escalated: '1', standing: '0', pastDue: '0' })
  expect(ordered.then('2026-03-15', 'body', 'escalate', handed).books()).toMatchObject({ escalated: '1', standing: '0', pastDue: '0', due: '1', late: '1' })
})

test('a grid worker reports a burning hazard, officers order and close it, under its own area [F31]', () => {
  const burning = story(hazard, '2026-10-02', { ...seen, area: 'burning', grade: 'major', site: '东边田块', problem: '秸秆堆在林边' }, 'grid-worker')
  const closed = burning
    .then('2026-10-02', 'officer', 'order', { operator: '村民小组', deadline: '2026-10-03' })
    .then('2026-10-03', 'village-official', 'correct', { correction: '已清运' })
    .then('2026-10-03', 'officer', 'close')

  expect(burning.tries('2026-10-02', 'grid-worker', 'order')?.code).toBe('not-your-post')
  expect(closed.facts('found')[0]?.by).toEqual(['burning', 'major', village])
  expect(closed.books()).toMatchObject({ found: '1', closed: '1', inTime: '1' })
})

test('a hazard under the wrong area is put right in both figures, one that was none is struck out [C28] [F31]', () => {
  const closed = corrected.then('2026-03-12', 'officer', 'close')
  const right = closed.corrects('2026-04-01', 'clerk', { of: closed.acts[0]?.id, set: { area: 'fire' } })

  expect([...right.facts('found'), ...right.facts('closed')].map((fact) => fact.by[0])).toEqual(['fire', 'fire'])
  expect(closed.corrects('2026-04-01', 'clerk', { of: closed.acts[0]?.id, void: true }).books()).toMatchObject({ found: '0', closed: '0', due: '0' })
})

test('every figure reads a measure that is kept that way [C28] [F31]', () => {
  expect(hazardIndicators.flatMap((one) => checkIndicator(one, [hazard]))).toEqual([])
})
