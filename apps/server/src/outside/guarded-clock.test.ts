import { expect, test } from 'vitest'
import { at } from './clock.ts'
import { guardedClock } from './guarded-clock.ts'

const hour = 3600 * 1000
const start = Date.parse('2026-03-02T02:00:00.000Z')

/** A machine whose clock and whose real time can be moved apart. */
function machine() {
  let [wall, real] = [start, 0]
  const clock = guardedClock({ now: () => at(new Date(wall).toISOString()) }, () => real)
  return {
    clock,
    pass: (ms: number) => {
      wall += ms
      real += ms
    },
    set: (by: number) => { wall += by },
    shown: () => clock.now().moment,
  }
}

test.each([['an hour', hour], ['a day', 24 * hour], ['ten years', 10 * 365 * 24 * hour]])('a clock set back by %s is not followed: time goes on from where it was', (_, back) => {
  const { clock, pass, set, shown } = machine()
  pass(hour)
  expect(shown()).toBe('2026-03-02T03:00:00.000Z')
  set(-back)
  expect(shown()).toBe('2026-03-02T03:00:00.000Z')
  pass(hour / 2)

  expect(shown()).toBe('2026-03-02T03:30:00.000Z')
  expect(clock.state()).toEqual({ kind: 'behind', seconds: back / 1000 })
  set(back)
  expect([shown(), clock.state()]).toEqual(['2026-03-02T03:30:00.000Z', { kind: 'true' }])
})

test('a jump of a year forward is not followed, however long it lasts; one of some hours is', () => {
  const { clock, pass, set, shown } = machine()
  set(20 * hour)
  expect([shown(), clock.state()]).toEqual(['2026-03-02T22:00:00.000Z', { kind: 'true' }])
  set(365 * 24 * hour)
  for (let days = 0; days < 3; days += 1) {
    pass(24 * hour)
    clock.now()
  }

  expect(clock.now().day).toBe('2026-03-06')
  expect(clock.state()).toEqual({ kind: 'ahead', seconds: 365 * 24 * 3600 })
  set(-365 * 24 * hour)
  expect([shown(), clock.state()]).toEqual(['2026-03-05T22:00:00.000Z', { kind: 'true' }])
})

test('seconds by which clocks are set all the time are followed forward, held back, and not spoken of', () => {
  const { clock, pass, set, shown } = machine()
  set(-3000)
  expect([shown(), clock.state()]).toEqual(['2026-03-02T02:00:00.000Z', { kind: 'true' }])
  pass(4000)
  set(3000)

  expect([shown(), clock.state()]).toEqual(['2026-03-02T02:00:04.000Z', { kind: 'true' }])
})

test('a start with a clock before what was kept, or years after it, goes on from what was kept', () => {
  for (const [set, kind] of [[-48 * hour, 'behind'], [3 * 365 * 24 * hour, 'ahead']] as const) {
    const one = machine()
    one.set(set)
    one.clock.notBefore(new Date(start).toISOString())
    one.pass(hour)
    expect([one.shown(), one.clock.state().kind]).toEqual(['2026-03-02T03:00:00.000Z', kind])
  }
  const meant = machine()
  meant.set(3 * 365 * 24 * hour)
  meant.clock.notBefore(new Date(start).toISOString(), true)
  expect([meant.clock.now().day, meant.clock.state()]).toEqual(['2029-03-01', { kind: 'true' }])
  const rested = machine()
  rested.set(60 * 24 * hour)
  rested.clock.notBefore(new Date(start).toISOString())
  expect([rested.clock.now().day, rested.clock.state()]).toEqual(['2026-05-01', { kind: 'true' }])
})
