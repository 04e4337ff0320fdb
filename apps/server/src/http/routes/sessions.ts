import { listSessions, revokeSession } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { statusOf } from '../status.ts'

/** Where one is signed in, and ending what should not be. */
export const sessionRoutes: FastifyPluginAsyncZod<{ people: People }> = async (app, { people }) => {
  app.get('/sessions', { schema: listSessions, config: { asks: 'self' } }, async ({ officer, openSession }) => {
    const sessions = await people.listSessions(officer)
    return { sessions: sessions.map((session) => ({ ...session, present: session.id === openSession.id })) }
  })

  app.post('/sessions/:id/revoke', { schema: revokeSession, config: { asks: 'self' } }, async ({ officer, params }, reply) => {
    const outcome = await people.revokeSession(officer, params.id)
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })
}
