import { dropKeptFilter, keepFilter, listKeptFilters, orderKeptFilters, renameKeptFilter } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { KeptFilters } from '../../../cases/list-filters.ts'
import { statusOf } from '../../status.ts'

const asks = 'cases.see'
const done = { done: true } as const

/** The filters somebody keeps for themselves. Nobody else reads, changes or counts them. */
export const savedFilterRoutes: FastifyPluginAsyncZod<{ filters: KeptFilters }> = async (app, { filters }) => {
  app.get('/kept-filters', { schema: listKeptFilters, config: { asks: 'self' } }, async ({ officer }) => ({ filters: await filters.list(officer.reach) }))

  app.post('/towns/:town/kept-filters', { schema: keepFilter, config: { asks } }, async ({ officer, params, body }, reply) => {
    const answer = await filters.keep(officer.reach, { ...params, ...body })
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })

  app.put('/towns/:town/kept-filters/:id', { schema: renameKeptFilter, config: { asks } }, async ({ officer, params, body }, reply) => {
    const refused = await filters.rename(officer.reach, { ...params, ...body })
    return refused === undefined ? done : reply.code(statusOf[refused.refusal.code]).send(refused)
  })

  app.put('/towns/:town/kept-filters', { schema: orderKeptFilters, config: { asks } }, async ({ officer, params, body }) => {
    await filters.order(officer.reach, { ...params, ...body })
    return done
  })

  app.delete('/towns/:town/kept-filters/:id', { schema: dropKeptFilter, config: { asks } }, async ({ officer, params }, reply) => {
    const refused = await filters.drop(officer.reach, params)
    return refused === undefined ? done : reply.code(statusOf[refused.refusal.code]).send(refused)
  })
}
