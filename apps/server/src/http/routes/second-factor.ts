import { confirmFactor, getFactorPolicy, getOwnFactor, removeFactor, renewRecoveryCodes, resetFactor, setFactorPolicy, startFactor } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { statusOf } from '../status.ts'

const own = { asks: 'self', limited: 'too' } as const
const guarded = { ...own, limit: 'attempt' } as const
const managed = { asks: 'people.manage' } as const

/** One's own second factor; open also to who has to set it up before anything else. */
export const secondFactorRoutes: FastifyPluginAsyncZod<{ people: People }> = async (app, { people }) => {
  app.get('/second-factor', { schema: getOwnFactor, config: own }, async ({ officer }) => people.findOwnFactor(officer))

  app.post('/second-factor/start', { schema: startFactor, config: guarded }, async ({ officer, body }, reply) => {
    const outcome = await people.startFactor(officer, body.password)
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.post('/second-factor/confirm', { schema: confirmFactor, config: guarded }, async ({ officer, body }, reply) => {
    const outcome = await people.confirmFactor(officer, body.code)
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.post('/second-factor/remove', { schema: removeFactor, config: guarded }, async ({ officer, body }, reply) => {
    const outcome = await people.removeFactor(officer, body)
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.post('/second-factor/codes', { schema: renewRecoveryCodes, config: guarded }, async ({ officer, body }, reply) => {
    const outcome = await people.renewRecoveryCodes(officer, body)
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.post('/towns/:town/accounts/:id/second-factor/reset', { schema: resetFactor, config: managed }, async ({ officer, params }, reply) => {
    const outcome = await people.resetFactor({ ...params, by: officer })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.get('/towns/:town/second-factor', { schema: getFactorPolicy, config: managed }, async () => {
    const { posts, ...rest } = await people.findFactorPolicy()
    return { ...rest, posts: [...posts] }
  })

  app.put('/towns/:town/second-factor', { schema: setFactorPolicy, config: managed }, async ({ officer, params, body }, reply) => {
    const outcome = await people.setFactorPolicy({ ...params, ...body, by: officer })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })
}
