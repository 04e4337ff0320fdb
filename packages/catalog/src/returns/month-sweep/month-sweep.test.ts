import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { monthSweep } from './month-sweep.ts'

const opened = story(monthSweep, '2026-03-01', { month: '2026-03-31' })
const sums = { opening: 5, found: 7, resolved: 9, closing: 3, incidents: 0, villages: 21, missing: 1 }
const confirmed = opened.then('2026-04-01', 'clerk', 'merge', sums).then('2026-04-02', 'clerk', 'confirm')

test('opened, merged, confirmed by one and locked by another: opening and new less closed are closing, in the month they are of [D07]', () => {
  const locked = confirmed.then('2026-04-03', 'leader', 'lock')

  expect(locked.books()).toEqual({ swept: '1', opening: '5', found: '7', resolved: '9', closing: '3' })
  expect(['swept', 'closing'].flatMap((name) => locked.facts(name)).every(({ day }) => day === '2026-03-31')).toBe(true)
  expect(locked.tries('2026-04-04', 'clerk', 'merge', sums)?.code).toBe('wrong-state')
})

test('sums that do not come out are not merged; nothing is counted before it is locked [D07]', () => {
  expect(opened.tries('2026-04-01', 'clerk', 'merge', { ...sums, closing: 4 })?.says).toContain('期初加新增减化解')
  expect(confirmed.books()).toEqual({})
})

test('a month is locked from the day after its last, and not on it [D07]', () => {
  const early = opened.then('2026-03-31', 'clerk', 'merge', sums).then('2026-03-31', 'clerk', 'confirm')

  expect(early.tries('2026-03-31', 'leader', 'lock')?.says).toContain('还没有过完')
  expect(early.tries('2026-04-01', 'leader', 'lock')).toBeUndefined()
})

test('who confirmed does not lock; what came in late is merged anew with a reason [D07]', () => {
  expect(confirmed.tries('2026-04-03', 'clerk', 'lock')?.says).toContain('另一个人')
  const again = confirmed.then('2026-04-03', 'leader', 'redo', { reason: '石桥村更正' }).then('2026-04-03', 'clerk', 'merge', { ...sums, found: 8, closing: 4, missing: 0 })
  expect(again.standing()).toMatchObject({ state: 'merged', values: { found: 8, closing: 4 } })
})
