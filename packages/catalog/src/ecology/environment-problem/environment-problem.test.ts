import { expect, test } from 'vitest'
import { lastDay, story } from '../../story.fixture.ts'
import { environmentProblem } from './environment-problem.ts'

const village = '00000000-0000-7000-a000-000000000001'
const picture = ['00000000-0000-7000-c000-000000000001']
const told = { kind: 'river-build', source: 'above', listNumber: '17-03', spot: '示例河左岸', village, problem: '岸边搭棚', unit: 'enforcement-team', deadline: '2020-06-30' }
const opens = (what = {}) => story(environmentProblem, '2020-05-06', { ...told, ...what }, 'clerk')
const listed = opens()
const applied = listed.then('2020-06-10', 'officer', 'clean', { action: '拆除棚子' }).then('2020-06-20', 'officer', 'apply', { after: picture })
const verified = applied.then('2020-06-24', 'clerk', 'verify', { verified: '已拆净' })

test('one of the four disorders is listed, cleaned, looked at and struck off; listed, cleaned and closed count on days of their own [G04]', () => {
  const closed = verified.then('2020-07-02', 'leader', 'close')

  expect(closed.books()).toEqual({ listed: '1', cleaned: '1', closed: '1', spotsCleared: '1', standing: '0', due: '1', inTime: '1' })
  expect([closed.facts('listed')[0]?.day, closed.facts('cleaned')[0]?.day, closed.facts('closed')[0]?.day]).toEqual(['2020-05-06', '2020-06-20', '2020-07-02'])
  expect(closed.facts('closed')[0]?.by).toEqual(['river-build', 'above', village])
  expect(verified.books()['closed']).toBeUndefined()
  expect(closed.corrects('2020-08-03', 'clerk', { of: closed.acts.at(-1)?.id, void: true }).books()).toMatchObject({ closed: '0', standing: '1' })
})

test('who cleaned up or applied does not verify, and nothing is struck off unverified, uncleaned or without a picture [G04]', () => {
  const byClerk = listed.then('2020-06-10', 'clerk', 'clean', { action: '拆除' }).then('2020-06-20', 'village-official', 'apply', { after: picture })

  expect(byClerk.tries('2020-06-24', 'clerk', 'verify', { verified: '好' })?.says).toContain('换一位同事')
  expect(byClerk.tries('2020-06-24', 'leader', 'verify', { verified: '好' })).toBeUndefined()
  expect(applied.tries('2020-06-24', 'clerk', 'close')?.code).toBe('wrong-state')
  expect(listed.tries('2020-06-20', 'officer', 'apply', { after: picture })?.says).toContain('登记整治')
  expect(listed.then('2020-06-10', 'officer', 'clean', { action: '拆除' }).tries('2020-06-20', 'officer', 'apply')).toMatchObject({ code: 'field-missing', field: 'after' })
  expect(verified.tries('2020-07-02', 'officer', 'close')?.code).toBe('not-your-post')
  expect(() => opens({ deadline: '2020-05-05' })).toThrow('不能早于')
})

test('what is not clean goes back with a new day and is applied for anew; cleaned counts once [G04]', () => {
  const back = applied.then('2020-06-24', 'clerk', 'reject', { deadline: '2020-07-15', reason: '还有残墙' })
  const again = back.then('2020-07-10', 'officer', 'clean', { action: '拆除残墙' }).then('2020-07-11', 'officer', 'apply', { after: picture })

  expect(back.tries('2020-07-10', 'officer', 'apply', { after: picture })?.says).toContain('登记整治')
  expect(again.books()).toMatchObject({ listed: '1', cleaned: '1', standing: '1' })
  expect(lastDay(back, 'apply')).toBe('2020-07-15')
})

test('the day set and the day after; a leader may put it off, and verifying has days of its own [G04]', () => {
  const later = listed.then('2020-06-28', 'leader', 'postpone', { deadline: '2020-07-31', reason: '汛期' })

  expect(lastDay(listed, 'apply')).toBe('2020-06-30')
  expect(lastDay(later, 'apply')).toBe('2020-07-31')
  expect(listed.tries('2020-06-28', 'clerk', 'postpone', { deadline: '2020-07-31', reason: '汛期' })?.code).toBe('not-your-post')
  // 20 June is a Saturday; Thursday and Friday of that week are the festival, and the Sunday after them is worked
  expect(lastDay(applied, 'verify')).toBe('2020-06-29')
})

test('piles and fences are spots of villages and no disorders of rivers; what was taken off the list unfinished is cleared by nobody [G18]', () => {
  const spot = (kind: string) => opens({ kind, source: 'village' }).then('2020-05-10', 'village-official', 'clean', { action: '清理' }).then('2020-05-12', 'village-official', 'apply', { after: picture })
    .then('2020-05-14', 'clerk', 'verify', { verified: '干净' }).then('2020-05-15', 'leader', 'close')
  const wrong = opens({ kind: 'pile', source: 'village' }).then('2020-05-10', 'leader', 'withdraw', { reason: '不在本镇' })

  expect(['pile', 'fence'].map((kind) => spot(kind).facts('spotsCleared').map(({ unit, by }) => [unit, by[0]]))).toEqual([[['thing', 'pile']], [['thing', 'fence']]])
  expect(wrong.books()).toEqual({ listed: '1', withdrawn: '1', standing: '0' })
  expect(verified.books()['spotsCleared']).toBeUndefined()
})
