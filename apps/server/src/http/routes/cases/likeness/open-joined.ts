import { openJoined } from '@zhenzhi/contract'
import { isRefused, opening } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { openJoined as openAndJoin } from '../../../../cases/likeness/open-joined.ts'
import { statusOf } from '../../../status.ts'
import { answerWith, findDefinition, whoActs } from '../case-parts.ts'
import { mayHoldText, undeclared } from '../undeclared.ts'
import type { LikenessParts } from './likeness-parts.ts'

/** 这是同一件: registered and joined in one go, or neither. */
export const openJoinedRoute: FastifyPluginAsyncZod<LikenessParts> = async (app, { parts }) => {
  app.post('/cases/joined', { schema: openJoined, config: { asks: 'cases.act' } }, async ({ officer, body }, reply) => {
    const { town, key, day, post, enteredFor, what, declared = false, into, reason } = body
    const found = findDefinition(parts, body.definition)
    if (!declared && found !== undefined && mayHoldText(found)) return reply.code(statusOf['not-declared']).send(undeclared())
    const acting = { town, unit: found?.office ?? '', post }
    const { reach } = officer
    const taken = await openAndJoin(parts.desk, {
      open: { town, reach, definition: body.definition, name: opening, key, day, what, declared, who: whoActs(officer, { ...acting, by: found?.transitions[opening]?.by ?? [], enteredFor }) },
      into, reason, who: whoActs(officer, { ...acting, by: found?.corrects ?? [] }), today: parts.now().day,
    })
    if (isRefused(taken)) return reply.code(statusOf[taken.refusal.code]).send({ refusal: taken.refusal })
    parts.acted()
    const answer = await answerWith(parts, officer, taken)
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })
}
