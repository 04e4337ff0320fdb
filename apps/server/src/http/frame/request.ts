import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Officer } from '../../people/officer.ts'
import type { OpenSession } from '../../people/sign-in/session.ts'
import type { Ask } from '../asks.ts'

/** A route, and what it asks. */
export interface Asked {
  method: string
  url: string
  ask: Ask
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route of this server; the table of permissions is measured against it. */
    readonly asked: readonly Asked[]
  }
  interface FastifyContextConfig {
    /** The permission this route asks for; a route without one does not start. */
    asks: Ask
    /** `attempt`: each request counts, and few are allowed, because somebody may be guessing. */
    limit?: 'attempt'
    /** `too`: open also to who may only set up the second factor that is asked of them. */
    limited?: 'too'
    /** The page asks by itself, again and again: that keeps no session awake. */
    byItself?: true
    /** Answered however busy the server is: it costs next to nothing, and somebody has to know. */
    light?: true
  }
  interface FastifyRequest {
    /** Who asks. On a route that anyone may ask there is nobody, and reading it is a fault. */
    readonly officer: Officer
    readonly openSession: OpenSession
  }
}

const sessions = new WeakMap<FastifyRequest, OpenSession>()

export function remember(request: FastifyRequest, session: OpenSession): void {
  sessions.set(request, session)
}

export function addRequestParts(app: FastifyInstance): void {
  app.decorateRequest('openSession', { getter: recall })
  app.decorateRequest('officer', { getter(this: FastifyRequest) { return recall.call(this).officer } })
}

function recall(this: FastifyRequest): OpenSession {
  const session = sessions.get(this)
  if (!session) throw new Error(`${this.method} ${this.routeOptions.url ?? ''} reads who asks, but asks for nobody`)
  return session
}
