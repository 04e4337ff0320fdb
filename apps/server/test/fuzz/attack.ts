import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { makeChecks } from './checks.ts'
import type { Answered } from './checks.ts'
import { readContract } from './contract-doc.ts'
import type { Route } from './contract-doc.ts'
import { diceOf } from './dice.ts'
import type { Attacker, Ground } from './ground.ts'
import { spoiled } from './mutations.ts'
import { oddPool } from './odd-values.ts'
import { fittingShot } from './shot.ts'
import type { Shot } from './shot-parts.ts'

export interface Attack {
  seed: number
  requests: number
  /** At once. */
  clients: number
  send: (shot: Shot, attacker: Attacker) => Promise<Answered>
}

export interface Told {
  seed: number
  requests: number
  seconds: number
  /** Requests by status. */
  statuses: Record<string, number>
  /** Milliseconds; the slowest route by its 99th percentile, and of all requests. */
  p99: number
  slowest: { route: string; p99: number }
  /** What was wrong, each kind once for a route, with a request that shows it. */
  wrong: string[]
}

/** A request that is not answered by then hangs. */
const longest = 30_000

/** Attacks every route by turns as everybody, and tells what should not have been answered. The same seed sends the same, as far as answers do not change it. */
export async function attack(ground: Ground, { seed, requests, clients, send }: Attack): Promise<Told> {
  const contract = await readContract(ground.rooms.app)
  const check = makeChecks(contract, ground.secrets)
  const [odd, wrong, took] = [oddPool(seed), new Map<string, string>(), new Map<string, number[]>()]
  // Where acts are taken, oftener than elsewhere.
  const often = contract.routes.flatMap((route) => Array.from({ length: /^POST .*(cases|acts)$/.test(`${route.method} ${route.path}`) ? 5 : 1 }, () => route))
  const holders = new Map<Route, Attacker[]>()
  const statuses: Record<string, number> = {}
  const started = performance.now()
  const one = async (at: number) => {
    const dice = diceOf(seed * 1_000_003 + at)
    const route = often[at % often.length]!
    const attacker = dice.pick(dice.chance(0.6) ? holders.get(route) ?? ground.attackers : ground.attackers)
    const fitting = fittingShot({ dice, pool: ground.pool, schemas: contract.schemas, town: attacker.town }, route)
    const shot = dice.chance(0.3) ? fitting : spoiled(fitting, { dice, odd, strangers: ground.attackers })
    const began = performance.now()
    const answered = await Promise.race([askAgain(() => send(shot, attacker)), pause(longest, undefined, { ref: false })])
    const times = took.get(shot.route) ?? []
    took.set(shot.route, times)
    times.push(performance.now() - began)
    statuses[answered?.status ?? 'none'] = (statuses[answered?.status ?? 'none'] ?? 0) + 1
    if (answered?.status === 200 && shot === fitting) holders.set(route, [...new Set([...holders.get(route) ?? [], attacker])])
    const faults = answered === undefined ? ['hangs'] : [...check(shot, answered), ...await leaks(ground, attacker, { answered, again: shot.method === 'GET' ? () => send(shot, attacker) : undefined })]
    for (const fault of faults) {
      const kind = `${shot.route}: ${fault.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')}`
      if (!wrong.has(kind)) wrong.set(kind, `${kind}\n  as ${attacker.post} of ${attacker.town}, no. ${at}: ${shotText(shot)}\n  ${answered?.body.slice(0, 300) ?? ''}\n  ${thrown.last}`)
    }
    await goOn(ground, { attacker, shot, answered })
  }
  const thrown = hearFaults()
  let next = 0
  await Promise.all(Array.from({ length: clients }, async () => {
    while (next < requests) await one(next++)
  }))
  thrown.end()
  const slowest = [...took].map(([route, times]) => ({ route, p99: percentile(times) })).toSorted((a, b) => b.p99 - a.p99)[0]!
  return { seed, requests, seconds: (performance.now() - started) / 1000, statuses, p99: percentile([...took.values()].flat()), slowest, wrong: [...wrong.values()] }
}

/** Told that all is busy just now and to ask once more, one does, as people and the console do: on a machine that others keep busy acts wait for each other. */
async function askAgain(send: () => Promise<Answered>): Promise<Answered> {
  for (const wait of [300, 1000]) {
    const answered = await send()
    if (answered.status !== 503 || !answered.body.includes('系统正忙，请稍后再点一次')) return answered
    await pause(wait)
  }
  return send()
}

/** The fault that a handler threw last: an answer never holds it, whoever mends it wants it. */
function hearFaults(): { last: string; end: () => void } {
  const channel = 'tracing:fastify.request.handler:error'
  const heard = { last: '', end: () => void unsubscribe(channel, hear) }
  const hear = (message: unknown) => {
    const fault: unknown = typeof message === 'object' && message !== null && 'error' in message ? message.error : undefined
    heard.last = fault instanceof Error ? (fault.stack ?? '').slice(0, 900) : String(fault)
  }
  subscribe(channel, hear)
  return heard
}

interface Seen {
  answered: Answered
  /** Asks the same once more, where asking changes nothing. */
  again: (() => Promise<Answered>) | undefined
}

/** Between an answer and asking who may see it somebody else may have taken that right away: what leaks, leaks a second time. */
async function leaks(ground: Ground, attacker: Attacker, { answered, again }: Seen): Promise<string[]> {
  const found = await notAllowed(ground, attacker, answered)
  return found.length === 0 || again === undefined ? found : notAllowed(ground, attacker, await again())
}

async function notAllowed({ marked, maySee }: Ground, attacker: Attacker, { body }: Answered): Promise<string[]> {
  const seen = marked.filter(({ word }) => body.includes(word))
  const allowed = await Promise.all(seen.map((one) => maySee(attacker, one)))
  return seen.flatMap((one, at) => (allowed[at] === true ? [] : [`shows ${attacker.post} of ${attacker.town} a case of ${one.town}`]))
}

async function goOn(ground: Ground, { attacker, shot, answered }: { attacker: Attacker; shot: Shot; answered: Answered | undefined }): Promise<void> {
  if (answered?.status === 200) {
    try {
      ground.pool.learn(shot.path, JSON.parse(answered.body))
    } catch {
      // A file or a page.
    }
  }
  if (answered?.status === 401 && attacker.cookie !== '' && shot.headers['cookie'] === undefined && answered.body.includes('not-signed-in')) await ground.renew(attacker)
}

function percentile(times: readonly number[]): number {
  return Math.round(times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * 0.99))] ?? 0)
}

export function urlOf({ path, query }: Shot): string {
  const text = query.map(([name, value]) => `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`).join('&')
  return text === '' ? path : `${path}?${text}`
}

export function headersOf({ headers, body }: Shot, { cookie, csrf }: Attacker): Record<string, string> {
  return { ...(body === undefined || Buffer.isBuffer(body) ? {} : { 'content-type': 'application/json' }), ...(cookie === '' ? {} : { cookie, 'x-csrf': csrf }), ...headers }
}

export function payloadOf({ body }: Shot): string | Buffer | undefined {
  return typeof body === 'object' && !Buffer.isBuffer(body) ? JSON.stringify(body) : body
}

function shotText(shot: Shot): string {
  return `${shot.method} ${urlOf(shot).slice(0, 300)} ${JSON.stringify(shot.headers).slice(0, 300)} ${String(payloadOf(shot) ?? '').slice(0, 500)}`
}
