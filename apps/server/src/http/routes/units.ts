import { addUnit, listUnits, renameUnit } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { statusOf } from '../status.ts'

/** Offices of a town, and bodies placed in it. */
export const unitRoutes: FastifyPluginAsyncZod<{ people: People }> = async (app, { people }) => {
  app.get('/towns/:town/units', { schema: listUnits, config: { asks: 'places.see' } }, async ({ params }) => {
    return { units: await people.listUnits(params.town) }
  })

  app.post('/towns/:town/units', { schema: addUnit, config: { asks: 'places.manage' } }, async ({ officer, params, body }, reply) => {
    const outcome = await people.addUnit({ ...body, by: officer, town: params.town })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.put('/towns/:town/units/:id', { schema: renameUnit, config: { asks: 'places.manage' } }, async ({ officer, params, body }, reply) => {
    const outcome = await people.renameUnit({ ...params, ...body, by: officer })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })
}
