import { beginBinding, bindAccount, getOwnBinding, unbindOwn } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { setVisit } from '../frame/cookie.ts'
import { statusOf } from '../status.ts'

const own = { asks: 'self', limited: 'too' } as const

/** Which account is whom in another body's system: bound by its holder, or by an administrator. */
export const outsideBindingRoutes: FastifyPluginAsyncZod<{ people: People; secureCookies: boolean }> = async (app, { people, secureCookies: told }) => {
  app.get('/outside', { schema: getOwnBinding, config: own }, async ({ officer }) => people.findOwnBinding(officer))

  app.post('/outside/bind', { schema: beginBinding, config: { asks: 'self', limit: 'attempt' } }, async (request, reply) => {
    const outcome = await people.beginVisit(request.officer.account)
    if (isRefused(outcome)) return reply.code(statusOf[outcome.refusal.code]).send(outcome)
    setVisit(request, reply, { ...outcome, told })
    return { address: outcome.address }
  })

  app.post('/outside/unbind', { schema: unbindOwn, config: own }, async ({ officer }, reply) => {
    const outcome = await people.unbindOwn(officer)
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.post('/towns/:town/accounts/:id/outside', { schema: bindAccount, config: { asks: 'people.manage' } }, async ({ officer, params, body }, reply) => {
    const outcome = await people.bindAccount({ ...params, ...body, by: officer })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })
}
