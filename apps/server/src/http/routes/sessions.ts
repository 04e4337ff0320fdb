import { forgetDevice, listDevices, listSessions, revokeOthers, revokeSession } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { readDevice } from '../frame/cookie.ts'
import { statusOf } from '../status.ts'

const config = { asks: 'self', limited: 'too' } as const

/** Where one is signed in and was before, and ending what should not be. */
export const sessionRoutes: FastifyPluginAsyncZod<{ people: People; secureCookies: boolean }> = async (app, { people, secureCookies }) => {
  app.get('/sessions', { schema: listSessions, config }, async ({ officer, openSession }) => {
    const sessions = await people.listSessions(officer)
    return { sessions: sessions.map((session) => ({ ...session, present: session.id === openSession.id })) }
  })

  app.post('/sessions/:id/revoke', { schema: revokeSession, config }, async ({ officer, params }, reply) => {
    const outcome = await people.revokeSession(officer, params.id)
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.post('/sessions/revoke-others', { schema: revokeOthers, config }, async ({ openSession }) => people.revokeOthers(openSession))

  app.get('/devices', { schema: listDevices, config }, async (request) => {
    return { devices: await people.listDevices(request.officer, readDevice(request, secureCookies)) }
  })

  app.post('/devices/:id/forget', { schema: forgetDevice, config }, async ({ officer, params }, reply) => {
    const outcome = await people.forgetDevice(officer, params.id)
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })
}
