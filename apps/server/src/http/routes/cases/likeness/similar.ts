import { getLikeCases, likeCases, sayNotSame } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../../status.ts'
import { findDefinition, findSeen } from '../case-parts.ts'
import { similarCases } from './likeness-parts.ts'
import type { LikenessParts } from './likeness-parts.ts'

/** Likely the same matter: while a form is filled, and beside a case that is there; and that two are not the same. */
export const similarRoutes: FastifyPluginAsyncZod<LikenessParts> = async (app, { parts, likeness }) => {
  app.post('/cases/like', { schema: likeCases, config: { asks: 'cases.act' } }, async ({ officer, body }) => {
    const { town, day, what } = body
    const definition = findDefinition(parts, body.definition)
    if (definition === undefined) return []
    // Read as typed: a form that is half filled is held against nothing but its own text, place and day.
    return similarCases(parts, town, await likeness.like({ town, reach: officer.reach, definition, what, day }))
  })

  app.get('/cases/:id/like', { schema: getLikeCases, config: { asks: 'cases.see' } }, async ({ officer, params }, reply) => {
    const seen = await findSeen(parts, officer, params)
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    const found = await likeness.likeOf({ town: seen.town, reach: officer.reach, id: seen.id })
    if (isRefused(found)) return reply.code(statusOf[found.refusal.code]).send(found)
    return similarCases(parts, seen.town, found)
  })

  app.post('/cases/:id/not-same', { schema: sayNotSame, config: { asks: 'cases.act' } }, async ({ officer, params, body }, reply) => {
    const seen = await findSeen(parts, officer, params)
    const refused = isRefused(seen) ? seen : await likeness.notSame({ town: seen.town, reach: officer.reach, id: seen.id, others: body.others })
    return refused === undefined ? { done: true as const } : reply.code(statusOf[refused.refusal.code]).send(refused)
  })
}
