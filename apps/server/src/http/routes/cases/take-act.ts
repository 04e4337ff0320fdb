import { takeAct } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { answerWith, findSeen, whoActs } from './case-parts.ts'
import type { CaseParts } from './case-parts.ts'
import { withHelp } from './with-help.ts'

/** One person does one thing to one case. Safe to send twice; refused when somebody else moved the case since `after`. */
export const takeActRoute: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  app.post('/cases/:id/acts', { schema: takeAct, config: { asks: 'cases.act' } }, async ({ officer, params, body }, reply) => {
    const seen = await findSeen(parts, officer, params)
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    const { kind, key, day, after, post, enteredFor, what } = body
    // Only a step has names of its own; what stands in the chain for ever is not left to the browser.
    const name = kind === 'step' ? body.name : kind
    const by = kind === 'step' ? seen.definition.transitions[name]?.by ?? [] : seen.definition.corrects
    const who = whoActs(officer, { town: seen.town, by, unit: seen.unit, post, enteredFor })
    const taken = await parts.desk.take({
      town: seen.town, caseId: seen.id, kind, name, key, day, what, who, reach: officer.reach, show: true, ...(after === undefined ? {} : { after }),
    })
    if (isRefused(taken)) return reply.code(statusOf[taken.refusal.code]).send(await withHelp(parts, taken, { officer, seen }))
    parts.acted()
    const answer = await answerWith(parts, officer, taken)
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })
}
