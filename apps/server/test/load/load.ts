import { Agent, request } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { v7 } from 'uuid'

/** What is to be sent, as JSON in the first argument. */
export interface LoadAsked {
  ports: readonly number[]
  cookie: string
  csrf: string
  /** Of an opening; the key is put in. */
  body: object
  seconds: number
  /** Requests a second, whether or not those before are answered; absent: `clients` ask one after another. */
  rate?: number
  clients: number
  /** A request that is refused as busy, or lost with its connection, is sent again with its key so many times. */
  again: number
}

export interface LoadTold {
  /** Keys and cases of what was acknowledged. */
  done: { key: string; id: string }[]
  /** Milliseconds. */
  doneTook: number[]
  refusedTook: number[]
  /** Neither done nor refused in words. */
  odd: string[]
  /** Milliseconds by which this very program, which waits for nothing but the processor, was late (99th percentile). */
  late: number
}

interface Got {
  status: number
  body: string
  retryAfter: string
}

const asked: LoadAsked = JSON.parse(process.argv[2] ?? '')
const agent = new Agent({ keepAlive: true, maxSockets: 250 })
const told: LoadTold = { done: [], doneTook: [], refusedTook: [], odd: [], late: 0 }
const lateness = monitorEventLoopDelay({ resolution: 10 })
lateness.enable()
let turn = 0

function post(body: string): Promise<Got> {
  const port = asked.ports[turn++ % asked.ports.length]
  return new Promise((done) => {
    const sent = request({ port, host: '127.0.0.1', method: 'POST', path: '/api/cases', agent, headers: { 'content-type': 'application/json', cookie: asked.cookie, 'x-csrf': asked.csrf, 'content-length': Buffer.byteLength(body) } }, (reply) => {
      let text = ''
      reply.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => done({ status: reply.statusCode ?? 0, body: text, retryAfter: reply.headers['retry-after'] ?? '' }))
        .on('error', () => done({ status: 0, body: '', retryAfter: '' }))
    })
    sent.on('error', (fault) => done({ status: 0, body: String(fault), retryAfter: '' }))
    sent.end(body)
  })
}

async function one(): Promise<void> {
  const key = v7()
  const body = JSON.stringify({ ...asked.body, key })
  for (let left = asked.again; left >= 0; left -= 1) {
    const began = performance.now()
    const { status, body: text, retryAfter } = await post(body)
    const took = performance.now() - began
    if (status === 200) {
      told.doneTook.push(took)
      told.done.push({ key, id: JSON.parse(text).id })
      return
    }
    if (status === 503 && /\p{Script=Han}/u.test(text) && retryAfter !== '') told.refusedTook.push(took)
    else if (status !== 0 || asked.ports.length === 1) told.odd.push(`${status} ${text.slice(0, 200)}`)
    if (left > 0) await pause(status === 0 ? 50 : Number(retryAfter) * 1000)
  }
}

// As browsers do: connections are there before they are needed.
await Promise.all(Array.from({ length: asked.rate === undefined ? asked.clients : 250 }, (_, at) => new Promise<void>((done) => {
  request({ port: asked.ports[at % asked.ports.length], host: '127.0.0.1', path: '/healthz', agent }, (reply) => void reply.resume().on('end', () => done())).on('error', () => done()).end()
})))
const until = performance.now() + asked.seconds * 1000
const waiting = new Set<Promise<void>>()
if (asked.rate === undefined) {
  await Promise.all(Array.from({ length: asked.clients }, async () => {
    while (performance.now() < until) await one()
  }))
} else {
  const began = performance.now()
  let sent = 0
  while (performance.now() < until) {
    for (; sent < ((performance.now() - began) / 1000) * asked.rate; sent += 1) {
      const going = one()
      waiting.add(going)
      void going.finally(() => waiting.delete(going))
    }
    await pause(5)
  }
  await Promise.all(waiting)
}
agent.destroy()
told.late = lateness.percentile(99) / 1e6
process.stdout.write(JSON.stringify(told))
