import { timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ResidentSession } from '../../residents/internet/sign-in.ts'
import { isSecure } from '../frame/cookie.ts'
import type { PortalParts } from './portal-parts.ts'

/** A cookie of its own name: a resident's session opens nothing of an officer's, nor the other way round. */
function nameOf(secure: boolean): string {
  return secure ? '__Host-zz-resident' : 'zz-resident'
}

export function readResidentToken(request: FastifyRequest, { secureCookies }: PortalParts): string | undefined {
  return request.cookies[nameOf(isSecure(request, secureCookies))]
}

export async function findResident(request: FastifyRequest, parts: PortalParts): Promise<ResidentSession | undefined> {
  const token = readResidentToken(request, parts)
  return token === undefined ? undefined : parts.residents.findSession(token)
}

export function setResidentToken(request: FastifyRequest, reply: FastifyReply, { token, seconds, parts }: { token: string; seconds: number; parts: PortalParts }): void {
  const secure = isSecure(request, parts.secureCookies)
  reply.setCookie(nameOf(secure), token, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: seconds })
}

export function clearResidentToken(request: FastifyRequest, reply: FastifyReply, parts: PortalParts): void {
  const secure = isSecure(request, parts.secureCookies)
  reply.clearCookie(nameOf(secure), { httpOnly: true, sameSite: 'lax', secure, path: '/' })
}

/** A form of this very session's. */
export function holdsSecret({ csrf }: ResidentSession, given: string): boolean {
  const [one, other] = [Buffer.from(csrf), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** What a form sent, as text; what is not there is empty. */
export function fieldsOf(body: unknown): (name: string) => string {
  const fields = new Map(typeof body === 'object' && body !== null ? Object.entries(body) : [])
  return (name) => {
    const value: unknown = fields.get(name)
    return typeof value === 'string' ? value : ''
  }
}

/** Where to go after signing in: a page of ours, or the start. */
export function safeBack(back: string): string {
  return /^\/(report|mine|me)(\/[0-9a-f-]{36})?(\?town=\d{1,9})?$/.test(back) ? back : '/'
}
