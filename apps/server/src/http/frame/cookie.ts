import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Whether the way to the browser is encrypted: by TLS here, by a proxy that is trusted, or because the settings say so. */
export function isSecure(request: FastifyRequest, told: boolean): boolean {
  return told || request.protocol === 'https'
}

export function readToken(request: FastifyRequest, told: boolean): string | undefined {
  return request.cookies[nameOf(isSecure(request, told))]
}

export interface TokenToSet {
  token: string
  seconds: number
  told: boolean
}

export function setToken(request: FastifyRequest, reply: FastifyReply, { token, seconds, told }: TokenToSet): void {
  const secure = isSecure(request, told)
  reply.setCookie(nameOf(secure), token, { ...optionsOf(secure), maxAge: seconds })
}

export function clearToken(request: FastifyRequest, reply: FastifyReply, told: boolean): void {
  const secure = isSecure(request, told)
  reply.clearCookie(nameOf(secure), optionsOf(secure))
}

/** How long a browser may keep a cookie at most, by its own rule: 400 days. */
const lasting = 400 * 24 * 3600

/** By what a device is known again after its session is over. It opens nothing: it only has attempts counted by themselves. */
export function readDevice(request: FastifyRequest, told: boolean): string | undefined {
  return request.cookies[`${nameOf(isSecure(request, told))}-device`]
}

export function setDevice(request: FastifyRequest, reply: FastifyReply, { device, told }: { device: string; told: boolean }): void {
  const secure = isSecure(request, told)
  reply.setCookie(`${nameOf(secure)}-device`, device, { ...optionsOf(secure), maxAge: lasting })
}

/** Binds a visit to another body's sign-in to the browser that began it. */
export function readVisit(request: FastifyRequest, told: boolean): string | undefined {
  return request.cookies[`${nameOf(isSecure(request, told))}-visit`]
}

export function setVisit(request: FastifyRequest, reply: FastifyReply, { state, seconds, told }: { state: string; seconds: number; told: boolean }): void {
  const secure = isSecure(request, told)
  reply.setCookie(`${nameOf(secure)}-visit`, state, { ...optionsOf(secure), maxAge: seconds })
}

export function clearVisit(request: FastifyRequest, reply: FastifyReply, told: boolean): void {
  const secure = isSecure(request, told)
  reply.clearCookie(`${nameOf(secure)}-visit`, optionsOf(secure))
}

/** `__Host-` is a promise that browsers keep: set over TLS, by this very host, for all of it. They refuse it without TLS. */
function nameOf(secure: boolean): string {
  return secure ? '__Host-zz' : 'zz'
}

function optionsOf(secure: boolean): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'lax', secure, path: '/' }
}
