import { openCase } from '@zhenzhi/contract'
import { isRefused, opening } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { answerWith, findDefinition, whoActs } from './case-parts.ts'
import type { CaseParts } from './case-parts.ts'
import { mayHoldText, undeclared } from './undeclared.ts'

/** Somebody registers a case. Safe to send twice: `key` names the attempt. */
export const openCaseRoute: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  app.post('/cases', { schema: openCase, config: { asks: 'cases.act' } }, async ({ officer, body }, reply) => {
    const { town, definition, key, day, post, enteredFor, what, declared = false } = body
    const found = findDefinition(parts, definition)
    if (!declared && found !== undefined && mayHoldText(found)) return reply.code(statusOf['not-declared']).send(undeclared())
    const who = whoActs(officer, { town, by: found?.transitions[opening]?.by ?? [], unit: found?.office ?? '', post, enteredFor })
    const taken = await parts.desk.take({ town, definition, kind: 'open', name: opening, key, day, what, who, reach: officer.reach, show: true, declared })
    if (isRefused(taken)) return reply.code(statusOf[taken.refusal.code]).send({ refusal: taken.refusal })
    parts.acted()
    const answer = await answerWith(parts, officer, taken)
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })
}
