import { delegatePost, endDelegation, ownPosts } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { statusOf } from '../status.ts'

const config = { asks: 'self' } as const

/** One's own posts, and delegating one of them to a colleague. */
export const ownPostRoutes: FastifyPluginAsyncZod<{ people: People }> = async (app, { people }) => {
  app.get('/own/posts', { schema: ownPosts, config }, async ({ officer }) => people.ownPosts(officer))

  app.post('/own/posts/:id/delegations', { schema: delegatePost, config }, async ({ officer, params, body }, reply) => {
    const outcome = await people.delegatePost({ ...body, by: officer, held: params.id })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.post('/own/delegations/:id/end', { schema: endDelegation, config }, async ({ officer, params }, reply) => {
    const outcome = await people.endDelegation({ by: officer, id: params.id })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })
}
