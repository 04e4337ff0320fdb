import { assignUnattended, findOpenOf, handOver, listUnattended } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { HandOverDesk } from '../../people/hand-over/hand-over-desk.ts'
import { findPost } from '../asks.ts'
import { matterView } from '../present/hand-over-view.ts'
import { statusOf } from '../status.ts'
import type { CaseParts } from './cases/case-parts.ts'

const config = { asks: 'people.manage' } as const
const looking = { asks: 'unattended.see' } as const

/** Handing over what somebody has, and matters that nobody looks after. */
export const handOverRoutes: FastifyPluginAsyncZod<{ parts: CaseParts; handOvers: HandOverDesk }> = async (app, { parts, handOvers }) => {
  app.get('/towns/:town/accounts/:id/hand-over', { schema: findOpenOf, config }, async ({ officer, params }, reply) => {
    const open = await handOvers.findOpen({ ...params, by: officer })
    if (isRefused(open)) return reply.code(statusOf[open.refusal.code]).send(open)
    const { current, definitions } = parts.law()
    return {
      ...open,
      matters: open.matters.map((matter) => matterView({ definitions }, matter)),
      imports: open.imports.map(({ id, definition, moment }) => ({ id, moment, title: current[definition]?.definition.title ?? definition })),
    }
  })

  app.post('/towns/:town/accounts/:id/hand-over', { schema: handOver, config }, async ({ officer, params, body }, reply) => {
    const outcome = await handOvers.handOver({ ...body, by: officer, town: params.town, from: params.id })
    if (isRefused(outcome)) return reply.code(statusOf[outcome.refusal.code]).send(outcome)
    parts.acted()
    return outcome
  })

  app.get('/towns/:town/unattended', { schema: listUnattended, config: looking }, async ({ officer, params }) => {
    const { definitions } = parts.law()
    const matters = await handOvers.unattended({ ...params, by: officer })
    return { matters: matters.map((matter) => matterView({ definitions }, matter)), people: await handOvers.peopleToTake(params.town) }
  })

  app.post('/towns/:town/unattended', { schema: assignUnattended, config: looking }, async ({ officer, params, body }, reply) => {
    const post = findPost(officer, 'unattended.see', params.town) ?? ''
    const outcome = await handOvers.assign({ ...body, by: officer, town: params.town, post })
    if (isRefused(outcome)) return reply.code(statusOf[outcome.refusal.code]).send(outcome)
    parts.acted()
    return outcome
  })
}
