import { listColleagues } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'

/** Who works in a town: names and posts, to choose from; no telephone, no sign-in name. */
export const colleagueRoute: FastifyPluginAsyncZod<{ people: People }> = async (app, { people }) => {
  app.get('/towns/:town/colleagues', { schema: listColleagues, config: { asks: 'cases.act' } }, async ({ params }) => people.listColleagues(params.town))
}
