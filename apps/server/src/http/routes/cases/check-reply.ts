import { checkReply } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { lookOver } from '../../../cases/reply-check/look-over.ts'
import { statusOf } from '../../status.ts'
import { findSeen } from './case-parts.ts'
import type { CaseParts } from './case-parts.ts'

/** Advice on an answer while it is written. Whoever may not see the case is told it is not there. */
export const checkReplyRoute: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  app.post('/cases/:id/reply-check', { schema: checkReply, config: { asks: 'cases.act' } }, async ({ officer, params, body }, reply) => {
    const seen = await findSeen(parts, officer, params)
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    const mayTake = seen.acts.some(({ name }) => name === body.act)
    const { definition, values, masked } = seen
    const found = mayTake ? lookOver({ definition, values, masked, ...body, rules: parts.law().rules, today: parts.now().day }) : undefined
    if (found === undefined) return reply.code(statusOf['wrong-state']).send(refuse('wrong-state', '这一步现在不能办，或者没有要检查的回复。请刷新后再看。'))
    return found.map(({ kind, words, says }) => ({ kind, words, says }))
  })
}
