import { signOut } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { clearToken } from '../frame/cookie.ts'

export const signOutRoute: FastifyPluginAsyncZod<{ people: People; secureCookies: boolean }> = async (app, { people, secureCookies }) => {
  app.post('/sign-out', { schema: signOut, config: { asks: 'self', limited: 'too' } }, async (request, reply) => {
    const onward = await people.signOut(request.openSession)
    clearToken(request, reply, secureCookies)
    return { done: true as const, ...(onward === undefined ? {} : { onward }) }
  })
}
