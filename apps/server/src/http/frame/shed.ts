import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** How hard the server is at work, as whoever wires it up can tell. */
export interface Pressure {
  /** Requests that wait for a connection to the database. */
  queue: () => number
  /** Milliseconds that have really passed, from any beginning. */
  elapsed: () => number
  /** Milliseconds by which the process is late with what it should be doing. */
  lag: () => number
  /** Why something cannot be done at all now, as a sentence for people: no database, no room on the disk. */
  closed?: (wish: { writes: boolean; uploads: boolean; signsIn: boolean }) => string | undefined
}

export interface Most {
  /** Requests worked on at once, however few are ended in a second, and however many. */
  working: readonly [number, number]
  /** Seconds of work that may be under way; how many requests that is, is measured. */
  seconds: number
  queue: number
  lag: number
}

/** Who would wait longer than a second is better told to come again. */
export const usualMost: Most = { working: [16, 240], seconds: 1, queue: 200, lag: 400 }

const reads = new Set(['GET', 'HEAD'])
const full = '现在用的人太多，这一次没有受理。所填内容都还在，请过几秒再点一次，不会重复登记。'
const stopping = '系统正在重新启动，这一次没有受理。请过一会儿再点一次，不会重复登记。'

/**
 * Turns away at the door, before anything is looked up, what could not be answered soon: with 503, a sentence, and after how many seconds to
 * come again. What a route marks `light` is answered as long as the process lives. What is under way is always ended.
 */
export function addShed(app: FastifyInstance, { queue, lag, elapsed, closed }: Pressure, most: Most = usualMost): void {
  let working = 0
  const pace = makePace(elapsed)
  const mostWorking = () => Math.min(most.working[1], Math.max(most.working[0], pace.perSecond() * most.seconds))
  let ending = false
  let turn = 0
  app.addHook('preClose', async () => {
    ending = true
  })
  const whyNot = (request: FastifyRequest): string | undefined => {
    if (ending) return stopping
    const { limit } = request.routeOptions.config
    const writes = !reads.has(request.method)
    const shut = closed?.({ writes, uploads: request.headers['content-type']?.startsWith('multipart/') === true, signsIn: limit === 'attempt' })
    if (shut !== undefined) return shut
    if (working >= mostWorking()) return full
    // A few people are served however slow the machine is.
    return working >= most.working[0] / 2 && (queue() > most.queue || lag() > most.lag) ? full : undefined
  }
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404 || request.routeOptions.config.light === true) return undefined
    const says = whyNot(request)
    if (says !== undefined) {
      // Not all at the same second.
      turn = (turn + 1) % 4
      return reply.code(503).header('retry-after', String(1 + turn)).send(refuseBusy(says))
    }
    working += 1
    reply.raw.once('close', () => {
      working -= 1
      pace.ended(working)
    })
    return undefined
  })
  // Whoever refuses for a moment, at the door or behind it, says when to come again.
  app.addHook('onSend', async (_request, reply) => {
    if (reply.statusCode === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', '2')
  })
}

/** Requests ended in a second while there was always another one to work on, smoothed. Before anything is known: plenty. */
function makePace(elapsed: () => number): { ended: (left: number) => void; perSecond: () => number } {
  let [since, count, idle, perSecond] = [elapsed(), 0, false, Number.POSITIVE_INFINITY]
  return {
    ended: (left) => {
      count += 1
      idle ||= left < 8
      const passed = (elapsed() - since) / 1000
      if (passed < 0.5) return
      // What is ended while nobody waits says nothing of what could be.
      const now = idle ? Number.POSITIVE_INFINITY : count / passed
      perSecond = Number.isFinite(now) && Number.isFinite(perSecond) ? (perSecond + now) / 2 : now;
      [since, count, idle] = [elapsed(), 0, false]
    },
    perSecond: () => perSecond,
  }
}

function refuseBusy(says: string): Refused {
  return refuse('busy', says)
}
