import { getTakeIn, listLeading, setLeading, setTakeIn } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { maySetLeading } from '../../../people/sources/leading.ts'
import { statusOf } from '../../status.ts'
import { findDefinition } from '../cases/case-parts.ts'
import type { CaseParts } from '../cases/case-parts.ts'

/** Which system leads each kind (handled here, a mirror, or figures only), and until when what was before is taken in. */
export const leadingRoutes: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  app.get('/towns/:town/leading', { schema: listLeading, config: { asks: 'places.see' } }, async ({ officer, params }) => {
    const kinds = Object.values(parts.law().current).flatMap(({ definition: { id, title, supplies } }) => (supplies === undefined ? [{ id, title }] : []))
    return { kinds, settings: await parts.people.listLeading(params.town), mayChange: maySetLeading(officer, params.town) }
  })

  app.put('/towns/:town/leading/:definition', { schema: setLeading, config: { asks: 'places.manage' } }, async ({ officer, params, body }, reply) => {
    const found = findDefinition(parts, params.definition)
    const outcome = found === undefined || found.supplies !== undefined
      ? refuse('not-found', '没有这类事项，请刷新后重新选择。')
      : await parts.people.setLeading({ by: officer, town: params.town, definition: found.id, ...body })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })
  app.get('/towns/:town/take-in', { schema: getTakeIn, config: { asks: 'places.see' } }, async ({ officer, params }) => {
    return { takeIn: await parts.people.findTakeIn(params.town) ?? null, mayChange: maySetLeading(officer, params.town) }
  })

  app.put('/towns/:town/take-in', { schema: setTakeIn, config: { asks: 'places.manage' } }, async ({ officer, params, body }, reply) => {
    const outcome = await parts.people.setTakeIn({ by: officer, town: params.town, ...body })
    return isRefused(outcome) ? reply.code(statusOf[outcome.refusal.code]).send(outcome) : outcome
  })
}
