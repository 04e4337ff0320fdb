import { suggestCaseRoute, suggestRoute } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { findSeen } from '../cases/case-parts.ts'
import { toRoute } from './routing-parts.ts'
import type { RoutingRouteParts } from './routing-parts.ts'

/** Where a text, or a case, would go by the rules of the town. A suggestion assigns nothing. */
export const suggestRoutes: FastifyPluginAsyncZod<RoutingRouteParts> = async (app, { parts, routing }) => {
  app.post('/towns/:town/routing/suggest', { schema: suggestRoute, config: { asks: 'routing.see' } }, async ({ params: { town }, body }, reply) => {
    reply.header('cache-control', 'private, no-store')
    return routing.suggest(town, { ...body, against: body.against ?? [] })
  })

  app.get('/cases/:id/route', { schema: suggestCaseRoute, config: { asks: 'cases.see' } }, async ({ officer, params }, reply) => {
    const seen = await findSeen(parts, officer, params)
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    if (seen.definition.goesTo === undefined) return reply.code(statusOf['not-found']).send(refuse('not-found', '这类事项不派单。'))
    return routing.suggest(seen.town, toRoute(seen.definition, seen.values))
  })
}
