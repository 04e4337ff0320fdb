import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roomsOn } from '../rooms.ts'
import type { Rooms } from '../rooms.ts'
import { clerkLoad, lostOf, sealedAndVerified } from './kept-acts.ts'
import { load, startServer } from './processes.ts'

let rooms: Rooms
beforeAll(async () => { rooms = await roomsOn({ moment: new Date().toISOString() }) })
afterAll(() => rooms.close())

test('of two servers one is killed under load, and started again, and the other stopped and started in turn: nothing acknowledged is lost, and sealing goes on', async () => {
  let [one, two] = await Promise.all([startServer(rooms), startServer(rooms)])
  const asking = { ...await clerkLoad(rooms), clients: 8, again: 40 }
  const killed = load({ ...asking, ports: [one.port, two.port], seconds: 10 })
  await pause(4000)
  one.child.kill('SIGKILL')
  const first = await killed
  one = await startServer(rooms)
  const rolling = load({ ...asking, ports: [one.port, two.port], seconds: 12 })
  await pause(3000)
  two.child.kill('SIGTERM')
  const [code] = [await two.ended].flat()
  const second = await rolling
  two = await startServer(rooms)
  const third = await load({ ...asking, ports: [two.port], seconds: 3 })
  console.log([first, second, third].map(({ done, refusedTook, odd }) => [done.length, refusedTook.length, odd.length]))

  expect(code).toBe(0)
  expect([first, second, third].map(({ done, odd }) => [done.length > 30, odd])).toEqual([[true, []], [true, []], [true, []]])
  expect(await lostOf(rooms.database.app, [first, second, third])).toEqual([])
  expect(await sealedAndVerified(rooms)).toEqual([])
  for (const server of [one, two]) {
    server.child.kill('SIGTERM')
    await server.ended
  }
})
