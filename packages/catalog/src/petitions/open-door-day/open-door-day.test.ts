import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { openDoorDay } from './open-door-day.ts'

const told = { heldOn: '2026-03-10', spot: '镇综治中心一楼', receivers: 'leaders' }
const announced = story(openDoorDay, '2026-03-02', told)

test('a reception day is announced beforehand and held; it counts on its own day [E02]', () => {
  const held = announced.then('2026-03-11', 'clerk', 'hold', { hours: 3 })

  expect(held.books()).toMatchObject({ announced: '1', held: '1' })
  expect(held.facts('held')[0]).toMatchObject({ day: '2026-03-10', by: ['', 'leaders'] })
  expect(announced.tries('2026-03-09', 'clerk', 'hold')?.says).toContain('还没有到')
  expect(announced.tries('2026-03-10', 'clerk', 'hold')).toBeUndefined()
})

test('announced on the very day it needs a reason; called off it was never held, and says why [E02]', () => {
  expect(() => story(openDoorDay, '2026-03-10', told)).toThrow('reason-missing')
  expect(announced.tries('2026-03-05', 'clerk', 'cancel')?.field).toBe('reason')
  const off = announced.then('2026-03-05', 'clerk', 'cancel', { reason: '防汛值守' })
  expect(off.books()).toMatchObject({ announced: '1', cancelled: '1' })
  expect(off.books()['held']).toBeUndefined()
})
