import { addPlace, listPlaces, renamePlace } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { statusOf } from '../status.ts'

/** Villages and grids of a town. */
export const placeRoutes: FastifyPluginAsyncZod<{ people: People }> = async (app, { people }) => {
  app.get('/towns/:town/places', { schema: listPlaces, config: { asks: 'places.see' } }, async ({ params }) => {
    return { places: await people.listPlaces(params.town) }
  })

  app.post('/towns/:town/places', { schema: addPlace, config: { asks: 'places.manage' } }, async ({ officer, params, body }, reply) => {
    const outcome = await people.addPlace({ ...body, by: officer, town: params.town })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })

  app.put('/towns/:town/places/:id', { schema: renamePlace, config: { asks: 'places.manage' } }, async ({ officer, params, body }, reply) => {
    const outcome = await people.renamePlace({ ...params, ...body, by: officer })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })
}
