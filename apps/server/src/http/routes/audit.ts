import { listAudit } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'

/** The log of a town, for its administrator; to read it is a line in it. */
export const auditRoute: FastifyPluginAsyncZod<{ people: People }> = async (app, { people }) => {
  app.get('/towns/:town/audit', { schema: listAudit, config: { asks: 'audit.see' } }, async ({ officer, params, query }) => {
    return people.listAudit({ ...query, by: officer, town: params.town })
  })
}
