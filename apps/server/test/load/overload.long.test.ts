import { afterAll, beforeAll, expect, test } from 'vitest'
import { roomsOn } from '../rooms.ts'
import type { Rooms } from '../rooms.ts'
import { clerkLoad, lostOf, sealedAndVerified } from './kept-acts.ts'
import { load, percentile, startServer } from './processes.ts'

let rooms: Rooms
// The programs beside this one go by the machine's clock; so must the session they are handed.
beforeAll(async () => { rooms = await roomsOn({ moment: new Date().toISOString() }) })
afterAll(() => rooms.close())

test('three times as much as it can do, for a minute: what is too much is refused at once, what was accepted is kept, and then all is as before', async () => {
  const { child, port, ended } = await startServer(rooms)
  const asking = { ...await clerkLoad(rooms), ports: [port], again: 0 }
  const before = await load({ ...asking, seconds: 8, clients: 12 })
  const rate = (before.done.length / 8) * 3
  const crowded = load({ ...asking, seconds: 60, rate, clients: 0, again: 1 })
  const health: number[] = []
  for (let second = 0; second < 50; second += 1) {
    const began = performance.now()
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
    health.push(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  const during = await crowded
  await new Promise((resolve) => setTimeout(resolve, 5000))
  const after = await load({ ...asking, seconds: 8, clients: 12 })
  console.log({ rate, before: percentile(before.doneTook, 0.5), accepted: [during.done.length, percentile(during.doneTook, 0.99)], refused: [during.refusedTook.length, percentile(during.refusedTook, 0.99)], health: percentile(health, 0.99), late: during.late, after: percentile(after.doneTook, 0.5) })

  expect(during.odd).toEqual([])
  // How many depends on what else the machine does meanwhile.
  expect(during.refusedTook.length).toBeGreaterThan(20)
  // A machine that others keep busy is late whatever the server does: asking and answering each wait for it.
  const machine = 4 * during.late
  expect(percentile(during.refusedTook, 0.99)).toBeLessThan(1000 + machine)
  expect(percentile(during.doneTook, 0.99)).toBeLessThan(5000 + machine)
  expect(percentile(health, 0.99)).toBeLessThan(1000 + machine)
  expect(percentile(after.doneTook, 0.5)).toBeLessThan(Math.max(200, percentile(before.doneTook, 0.5) * 2))
  expect(await lostOf(rooms.database.app, [before, during, after])).toEqual([])
  expect(await sealedAndVerified(rooms)).toEqual([])
  child.kill('SIGTERM')
  await ended
})
