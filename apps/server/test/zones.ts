import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { isRefused } from '@zhenzhi/kernel'
import { makePortal } from '../src/http/portal/make-portal.ts'
import { openSecrets } from '../src/outside/secrets.ts'
import { openInternetZone } from '../src/wire-internet.ts'
import type { InternetZone } from '../src/wire-internet.ts'
import { freshDatabase } from './database.ts'
import type { TestDatabase } from './database.ts'
import { setClock } from './people.ts'
import type { SetClock } from './people.ts'
import { roomsOn } from './rooms.ts'
import type { Rooms } from './rooms.ts'

/** Two zones without a link: each its own database and folder. What goes between them is carried by `carry`. */
export interface Zones {
  inside: Rooms
  internet: Internet
  /** A turn of the one, the files carried over, and a turn of the other; names in `lose` never arrive. */
  toInside: (lose?: (name: string) => boolean) => Promise<string[]>
  toInternet: (lose?: (name: string) => boolean) => Promise<string[]>
  turnInside: () => Promise<void>
  on: (moment: string) => void
  close: () => Promise<void>
}

export interface Internet {
  app: FastifyInstance
  zone: InternetZone
  database: TestDatabase
  dataDir: string
  clock: SetClock
  /** Codes that went out, by phone; the last counts. */
  codes: Map<string, string>
}

export async function openZones(moment = '2026-03-02T02:00:00.000Z'): Promise<Zones> {
  const [inside, internet] = await Promise.all([roomsOn({ moment }), openInternet(moment)])
  const turnInside = async () => inside.system.exchange.turn(await inside.system.sealer.all())
  const sides = [[inside.system.exchange, internet.zone.exchange], [internet.zone.exchange, inside.system.exchange]] as const
  for (const [one, other] of sides) {
    const { fingerprint } = await other.status()
    if (isRefused(await one.trust({ card: other.card(), fingerprint }))) throw new Error('a card was refused')
  }
  return {
    inside, internet, turnInside,
    toInside: async (lose) => {
      await internet.zone.turn()
      const names = await carryFiles(internet.dataDir, inside.dataDir, lose)
      await turnInside()
      return names
    },
    toInternet: async (lose) => {
      await turnInside()
      const names = await carryFiles(inside.dataDir, internet.dataDir, lose)
      await internet.zone.turn()
      return names
    },
    on: (next) => {
      inside.on(next)
      internet.clock.set(next)
    },
    close: async () => {
      await internet.app.close()
      await inside.close()
      await internet.database.drop()
      await rm(internet.dataDir, { recursive: true })
    },
  }
}

async function openInternet(moment: string): Promise<Internet> {
  const [database, dataDir] = await Promise.all([freshDatabase(), mkdtemp(join(tmpdir(), 'zhenzhi-internet-'))])
  const [clock, codes] = [setClock(moment), new Map<string, string>()]
  const zone = await openInternetZone({
    pool: database.app, clock, dataDir, secrets: await openSecrets(join(dataDir, 'secrets')), sendCode: async (phone, code) => void codes.set(phone, code),
  })
  return { app: await makePortal({ residents: zone.residents }), zone, database, dataDir, clock, codes }
}

/** As a person or a gateway does it: what lies in `out` of the one is put into `in` of the other. */
async function carryFiles(from: string, to: string, lose: (name: string) => boolean = () => false): Promise<string[]> {
  const out = join(from, 'exchange/out')
  const names = (await readdir(out)).filter((name) => !name.startsWith('.')).toSorted()
  for (const name of names) {
    if (!lose(name)) {
      await copyFile(join(out, name), join(to, 'exchange/in', `${name}.part`))
      await copyFile(join(out, name), join(to, 'exchange/in', name))
      await rm(join(to, 'exchange/in', `${name}.part`))
    }
    await rm(join(out, name))
  }
  return names
}

/** A resident's browser without scripts: follows what it is sent to, keeps its cookie, sends forms. */
export interface Resident {
  get: (url: string) => Promise<LightMyRequestResponse>
  send: (url: string, fields: Record<string, string>) => Promise<LightMyRequestResponse>
  report: (fields: Record<string, string>, photos?: readonly Buffer[]) => Promise<LightMyRequestResponse>
  cookie: string
}

export async function residentOf({ app, codes }: Pick<Internet, 'app' | 'codes'>, phone: string): Promise<Resident> {
  const asked = await app.inject({ method: 'POST', url: '/sign-in', ...formOf({ phone, back: '' }) })
  if (asked.statusCode !== 200) throw new Error(asked.body)
  const entered = await app.inject({ method: 'POST', url: '/sign-in/code', ...formOf({ phone, back: '', code: codes.get(phone) ?? '' }) })
  if (entered.statusCode !== 303) throw new Error(entered.body)
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
  const get = (url: string) => app.inject({ method: 'GET', url, headers: { cookie } })
  const csrf = async () => /name="csrf" value="([^"]+)"/.exec((await get('/me')).body)?.[1] ?? ''
  return {
    cookie, get,
    send: async (url, fields) => {
      const { headers, payload } = formOf({ csrf: await csrf(), ...fields })
      return app.inject({ method: 'POST', url, headers: { ...headers, cookie }, payload })
    },
    report: async (fields, photos = []) => {
      const form = new FormData()
      for (const [name, value] of Object.entries({ csrf: await csrf(), ...fields })) form.append(name, value)
      for (const [at, bytes] of photos.entries()) form.append('photos', new Blob([new Uint8Array(bytes)]), `p${at}.jpg`)
      const sent = new Response(form)
      return app.inject({ method: 'POST', url: '/report', headers: { cookie, 'content-type': sent.headers.get('content-type') ?? '' }, payload: Buffer.from(await sent.arrayBuffer()) })
    },
  }
}

function formOf(fields: Record<string, string>): { headers: Record<string, string>; payload: string } {
  return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() }
}
