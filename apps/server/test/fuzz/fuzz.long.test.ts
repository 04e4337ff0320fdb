import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { verified } from '../evidence.ts'
import { attack } from './attack.ts'
import { everyTown, makeGround } from './ground.ts'
import type { Ground } from './ground.ts'
import { byInject, bySocket } from './senders.ts'

let ground: Ground
beforeAll(async () => { ground = await makeGround() }, 180_000)
afterAll(() => ground.rooms.close())

// Another seed each time; `--sequence.seed=…` plays one again.
const seed = inject('seed')

test.each([
  ['straight into the server', 50_000],
  ['over real connections', 8_000],
] as const)('requests of every kind, as everybody, %s: no fault, no leak, nothing hangs, and the books are clean after', async (way, requests) => {
  const { app, system } = ground.rooms
  const address = way === 'over real connections' ? await app.listen({ port: 0, host: '127.0.0.1' }) : undefined
  const socket = address === undefined ? undefined : bySocket(Number(new URL(address).port))
  const told = await attack(ground, { seed, requests, clients: 8, send: socket?.send ?? byInject(app) })
  socket?.close()
  const { wrong, ...figures } = told
  console.log(way, figures)

  expect(wrong, `seed ${seed}`).toEqual([])
  expect((await app.inject('/healthz')).json()).toEqual({ up: true })
  const { said } = await verified(system, { towns: everyTown })
  expect(said.filter((line) => !line.endsWith('全部相符')), `seed ${seed}`).toEqual([])
}, 1_500_000)
