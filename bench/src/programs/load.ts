import { Agent } from 'node:http'
import type { Id } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { send } from '../measure/browser.ts'
import type { Session } from '../measure/browser.ts'
import { inventedDispute } from '../sets/dispute.ts'
import { given, tell } from './child.ts'

export interface LoadAsked {
  port: number
  sessions: readonly Session[]
  town: number
  villages: readonly Id[]
  day: string
  seconds: number
}

export interface LoadTold {
  done: number
  refused: number
  seconds: number
  /** Milliseconds of each request. */
  took: number[]
}

/** Registers disputes through HTTP, one client for each session, each waiting for its answer before it sends the next. */
export async function loadProgram(): Promise<void> {
  const asked = await given<LoadAsked>()
  const bodies = Array.from({ length: 2000 }, () => ({ town: asked.town, definition: 'mediation', day: asked.day, what: inventedDispute(asked.villages) }))
  const told: LoadTold = { done: 0, refused: 0, seconds: 0, took: [] }
  const started = performance.now()
  const until = started + asked.seconds * 1000
  let next = 0
  const client = async ({ cookie, csrf }: Session) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    while (performance.now() < until) {
      const began = performance.now()
      const body = JSON.stringify({ ...bodies[next++ % bodies.length], declared: true, key: v7() })
      const { status } = await send({ port: asked.port, method: 'POST', path: '/api/cases', headers: { cookie, 'x-csrf': csrf }, body, agent })
      if (status === 200) told.done += 1
      else told.refused += 1
      told.took.push(performance.now() - began)
    }
    agent.destroy()
  }
  await Promise.all(asked.sessions.map(client))
  tell({ ...told, seconds: (performance.now() - started) / 1000 })
}
