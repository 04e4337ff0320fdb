import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Limits } from '../src/http/frame/limits.ts'
import { openSecrets } from '../src/outside/secrets.ts'
import { steerable } from '../src/outside/simulated-clock.ts'
import { openPool } from '../src/store/connection.ts'
import { demoRoutes } from '../src/wire-demo.ts'
import { reportPagesOn } from '../src/wire-edition-routes.ts'
import { returnPagesOn } from '../src/wire-returns.ts'
import { roomRoutes } from '../src/wire-serve.ts'
import { openSystem } from '../src/wire-system.ts'
import type { System } from '../src/wire-system.ts'
import { appOn, signInAs, testSetUpCode } from './app.ts'
import type { Send } from './app.ts'
import { freshDatabase, otherTown, town } from './database.ts'
import type { TestDatabase } from './database.ts'
import { addPerson, addUnits, givePost, roomOn, setClock } from './people.ts'
import type { PersonToAdd } from './people.ts'

/** Everything the server has, on a database of its own, without a port: real rooms, real sessions, a clock that stands until it is set. */
export interface Rooms {
  database: TestDatabase
  /** Where its secrets and files are. */
  dataDir: string
  system: System
  /** Days pass: whoever asks again signs in again, as after a night. */
  on: (moment: string) => void
  app: FastifyInstance
  /** Somebody new with this post, signed in. */
  as: (person: PersonToAdd) => Promise<Person>
  /** Somebody takes a further post. */
  also: (person: Person, post: PersonToAdd) => Promise<void>
  close: () => Promise<void>
}

export interface Person {
  account: string
  send: Send
  get: (url: string) => Promise<LightMyRequestResponse>
  post: (url: string, payload: object | string) => Promise<LightMyRequestResponse>
  /** What a GET answers; anything but 200 is a fault of the test. */
  read: <T>(url: string) => Promise<T>
}

const open = { most: 1_000_000, seconds: 60, every: 1000 }
/** For those who ask oftener than people do. */
const noLimits: Limits = { address: open, account: open, attempt: open }

export interface RoomsAsked {
  moment?: string
  /** Connections of the application at most. */
  connections?: number
  acted?: () => void
  /** Hosts that may be asked though they are inside. */
  noticeHosts?: readonly string[]
}

/** Nobody is turned away because many come: what is tried here is what happens to those who are let in. */
const everybody = { working: [1e6, 1e6], seconds: 1, queue: 1e6, lag: 1e6 } as const

export async function roomsOn({ moment = '2026-03-02T02:00:00.000Z', connections = 10, acted = () => undefined, noticeHosts }: RoomsAsked = {}): Promise<Rooms> {
  const database = await freshDatabase({ towns: true })
  await addUnits(database.app, [town, otherTown])
  const dataDir = await mkdtemp(join(tmpdir(), 'zhenzhi-rooms-'))
  const clock = setClock(moment)
  const pool = openPool(database.urls.app, { max: connections, name: 'test rooms' })
  const system = await openSystem({
    database: { ...database, app: pool, embedded: false, stop: async () => undefined }, secrets: await openSecrets(join(dataDir, 'secrets')), dataDir, clock,
    ...(noticeHosts === undefined ? {} : { noticeHosts }),
  })
  const addRoutes = (api: FastifyInstance) => {
    roomRoutes(system, acted)(api)
    demoRoutes({ system, clock: steerable(clock) }, { setUpCode: testSetUpCode, allowed: false, log: () => undefined })(api)
  }
  let nights = 0
  const app = await appOn(roomOn(pool, clock), { addRoutes, addPages: (pages) => {
    returnPagesOn(pages, { returns: system.returns(acted), secureCookies: false })
    reportPagesOn(pages, system, false)
  }, limits: noLimits, mostAtOnce: everybody })
  return {
    database, dataDir, system, app,
    on: (moment) => {
      clock.set(moment)
      nights += 1
    },
    as: async (person) => {
      const { account, signIn } = await addPerson(database.app, person)
      let [night, browser] = [nights, await signInAs(app, signIn)]
      return personOf(account, async (request) => {
        if (night !== nights) [night, browser] = [nights, await signInAs(app, signIn)]
        return browser.send(request)
      })
    },
    also: async ({ account }, post) => void (await givePost(database.app, account, post)),
    close: async () => {
      await app.close()
      await pool.end()
      await database.drop()
      await rm(dataDir, { recursive: true })
    },
  }
}

function personOf(account: string, send: Send): Person {
  const get = (url: string) => send({ method: 'GET', url })
  return {
    account, send, get,
    post: (url, payload) => send({ method: 'POST', url, payload, headers: { 'content-type': 'application/json' } }),
    read: async <T>(url: string) => {
      const reply = await get(url)
      if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.statusCode} ${reply.body}`)
      return reply.json<T>()
    },
  }
}

/** How an answer was refused: its status, the code, and the field where there is one. */
export function refusalOf(reply: LightMyRequestResponse): [number, string, string?] {
  const { refusal } = reply.json<{ refusal?: { code: string; says: string; field?: string } }>()
  if (refusal === undefined || refusal.says === '') throw new Error(`not refused, or without a sentence: ${reply.statusCode} ${reply.body}`)
  return refusal.field === undefined ? [reply.statusCode, refusal.code] : [reply.statusCode, refusal.code, refusal.field]
}
