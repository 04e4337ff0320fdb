import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

const harmless = new Set(['GET', 'HEAD'])

/** Whether another site made the browser send this. A browser says where a request comes from; a program that is none says nothing. */
export function isForeign(request: FastifyRequest): boolean {
  if (harmless.has(request.method)) return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const origin = request.headers.origin
  return origin !== undefined && !isHere(origin, request.host)
}

/** Whether a request that changes something lacks the session's secret, which another site cannot read. */
export function lacksCsrf(request: FastifyRequest, csrf: string): boolean {
  if (harmless.has(request.method)) return false
  const given = Buffer.from(String(request.headers['x-csrf'] ?? ''))
  const wanted = Buffer.from(csrf)
  return given.length !== wanted.length || !timingSafeEqual(given, wanted)
}

/** A port that the protocol has anyway may be said or not. */
function isHere(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  return URL.canParse(`${from.protocol}//${host}`) && new URL(`${from.protocol}//${host}`).host === from.host
}
