import { endPost, givePost, listPosts } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { statusOf } from '../status.ts'

const config = { asks: 'people.manage' } as const

/** Posts held in a town, given and ended by its administrator. */
export const postRoutes: FastifyPluginAsyncZod<{ people: People }> = async (app, { people }) => {
  app.get('/towns/:town/posts', { schema: listPosts, config }, async ({ officer, params }) => people.listPosts(officer, params.town))

  app.post('/towns/:town/posts', { schema: givePost, config }, async ({ officer, params, body }, reply) => {
    const outcome = await people.givePost({ ...body, by: officer, town: params.town })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.post('/towns/:town/posts/:id/end', { schema: endPost, config }, async ({ officer, params }, reply) => {
    const outcome = await people.endPost({ ...params, by: officer })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })
}
