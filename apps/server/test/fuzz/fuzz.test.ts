import { afterAll, beforeAll, expect, test } from 'vitest'
import { verified } from '../evidence.ts'
import { attack } from './attack.ts'
import { everyTown, makeGround } from './ground.ts'
import type { Ground } from './ground.ts'
import { byInject } from './senders.ts'

let ground: Ground
beforeAll(async () => { ground = await makeGround() }, 180_000)
afterAll(() => ground.rooms.close())

test('2,000 requests of every kind, as everybody: no fault, no leak, every refusal a sentence, and the books are clean after', async () => {
  const told = await attack(ground, { seed: 4, requests: 2000, clients: 8, send: byInject(ground.rooms.app) })

  expect(told.wrong).toEqual([])
  expect((await ground.rooms.app.inject('/healthz')).json()).toEqual({ up: true })
  const { said } = await verified(ground.rooms.system, { towns: everyTown })
  expect(said.filter((line) => !line.endsWith('全部相符'))).toEqual([])
}, 180_000)
