import { limitDuty } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { setLimit } from '../../../cases/clocks/set-limit.ts'
import { holdsAsk } from '../../asks.ts'
import { statusOf } from '../../status.ts'
import { findSeen, whoActs } from '../cases/case-parts.ts'
import type { CaseParts } from '../cases/case-parts.ts'

/** 限办: a leader sets an own, earlier day for one duty of a case that is within the leader's reach. */
export const limitDutyRoute: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  app.post('/cases/:id/limits', { schema: limitDuty, config: { asks: 'clocks.limit' } }, async ({ officer, params, body }, reply) => {
    const seen = await findSeen(parts, officer, params)
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    const outcome = holdsAsk(officer, 'clocks.limit', seen.town)
      ? await setLimit(parts.desk, { ...body, town: seen.town, caseId: seen.id, who: whoActs(officer, { town: seen.town, by: ['leader'], unit: seen.unit }), day: parts.now().day })
      : refuse('not-your-post', '限办由领导设定。请领导在自己的账号里办理。')
    if (isRefused(outcome)) return reply.code(statusOf[outcome.refusal.code]).send(outcome)
    parts.acted()
    return outcome
  })
}
