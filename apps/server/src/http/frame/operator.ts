import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

export interface OperatorMarks {
  metricsToken: string | undefined
  /** Whether addresses are told by a proxy that is trusted. */
  behindProxy: boolean
}

/** With the token, or from the machine itself: a proxy on this machine that nobody told us of does not make the world local. */
export function isOperator(request: FastifyRequest, { metricsToken, behindProxy }: OperatorMarks): boolean {
  const given = request.headers.authorization?.replace(/^Bearer /, '')
  if (metricsToken !== undefined && given !== undefined && isSame(given, metricsToken)) return true
  const forwarded = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  return loopback.has(request.ip) && (behindProxy || !forwarded)
}

function isSame(given: string, wanted: string): boolean {
  const hashed = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hashed(given), hashed(wanted))
}
