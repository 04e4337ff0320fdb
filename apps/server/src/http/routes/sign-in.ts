import { signIn } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { setToken } from '../frame/cookie.ts'
import { statusOf } from '../status.ts'

/** Opens a session: its token goes into the cookie and nowhere else. */
export const signInRoute: FastifyPluginAsyncZod<{ people: People; secureCookies: boolean }> = async (app, { people, secureCookies }) => {
  app.post('/sign-in', { schema: signIn, config: { asks: 'anyone', limit: 'attempt' } }, async (request, reply) => {
    const outcome = await people.signIn({ ...request.body, address: request.ip, userAgent: request.headers['user-agent'] ?? '' })

    if (isRefused(outcome)) return reply.code(statusOf[outcome.refusal.code]).send(outcome)
    setToken(request, reply, { ...outcome, told: secureCookies })
    return { name: outcome.name, csrf: outcome.csrf }
  })
}
