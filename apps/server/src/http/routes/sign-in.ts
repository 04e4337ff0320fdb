import { resetByCode, signIn, takeSecondStep } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { readDevice, setDevice, setToken } from '../frame/cookie.ts'
import { statusOf } from '../status.ts'

const config = { asks: 'anyone', limit: 'attempt' } as const

/** Opens a session, in one step or two: its token goes into the cookie and nowhere else. */
export const signInRoute: FastifyPluginAsyncZod<{ people: People; secureCookies: boolean }> = async (app, { people, secureCookies: told }) => {
  app.post('/sign-in', { schema: signIn, config }, async (request, reply) => {
    const outcome = await people.signIn({ ...request.body, ...whenceOf(request, told) })

    if (isRefused(outcome)) return reply.code(statusOf[outcome.refusal.code]).send(outcome)
    if ('ticket' in outcome) return outcome
    return enter(request, reply, { outcome, told })
  })

  app.post('/sign-in/code', { schema: takeSecondStep, config }, async (request, reply) => {
    const outcome = await people.takeSecondStep({ ...request.body, ...whenceOf(request, told) })

    if (isRefused(outcome)) return reply.code(statusOf[outcome.refusal.code]).send(outcome)
    return enter(request, reply, { outcome, told })
  })

  app.post('/sign-in/reset', { schema: resetByCode, config }, async (request, reply) => {
    const outcome = await people.resetByCode({ ...request.body, address: request.ip })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })
}

/** Where a request that signs in comes from. */
export function whenceOf(request: FastifyRequest, told: boolean) {
  return { address: request.ip, userAgent: request.headers['user-agent'] ?? '', device: readDevice(request, told) }
}

interface Entering {
  outcome: { token: string; seconds: number; device: string; name: string; csrf: string }
  told: boolean
}

export function enter(request: FastifyRequest, reply: FastifyReply, { outcome, told }: Entering): { name: string; csrf: string } {
  setToken(request, reply, { ...outcome, told })
  setDevice(request, reply, { ...outcome, told })
  return { name: outcome.name, csrf: outcome.csrf }
}
