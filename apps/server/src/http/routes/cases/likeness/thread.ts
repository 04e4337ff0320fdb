import { carryOver, getThread, repeatAct } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { carriedValues } from '../../../../cases/likeness/carried-values.ts'
import { repeatAct as repeatIn } from '../../../../cases/likeness/repeat-act.ts'
import { statusOf } from '../../../status.ts'
import { findDefinition, findSeen, whoActs } from '../case-parts.ts'
import { rowOf } from './likeness-parts.ts'
import type { LikenessParts } from './likeness-parts.ts'

/** 脉络: the cases of one matter; what is known already for the next; what was written once done in the others too. */
export const threadRoutes: FastifyPluginAsyncZod<LikenessParts> = async (app, { parts, likeness }) => {
  app.get('/cases/:id/thread', { schema: getThread, config: { asks: 'cases.see' } }, async ({ officer, params }, reply) => {
    const seen = await findSeen(parts, officer, params)
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    const [found, { places }] = await Promise.all([likeness.thread({ town: seen.town, reach: officer.reach, id: seen.id }), parts.names.forTowns([seen.town])])
    return found.map(({ row, ...one }) => ({ ...one, row: rowOf(parts, row, places) }))
  })

  app.get('/cases/:id/carry', { schema: carryOver, config: { asks: 'cases.see' } }, async ({ officer, params, query }, reply) => {
    const seen = await findSeen(parts, officer, params)
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    const to = findDefinition(parts, query.definition)
    if (to === undefined) return reply.code(404).send(refuse('not-found', '没有这类事项，请刷新后重新选择。'))
    return { values: carriedValues(seen, to, query.row) }
  })

  app.post('/cases/:id/acts/:act/repeat', { schema: repeatAct, config: { asks: 'cases.act' } }, async ({ officer, params, body }, reply) => {
    const seen = await findSeen(parts, officer, params)
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    const name = seen.lines.find((line) => line.id === params.act)?.name ?? ''
    const who = whoActs(officer, { town: seen.town, by: seen.definition.transitions[name]?.by ?? [], unit: seen.unit, post: body.post })
    const answers = await repeatIn(parts.desk, { town: seen.town, reach: officer.reach, seen, act: params.act, cases: body.cases, key: body.key, day: body.day, who })
    if ('refusal' in answers) return reply.code(statusOf[answers.refusal.code]).send(answers)
    parts.acted()
    return answers.map((answer, at) => ({ id: body.cases[at] ?? '', says: isRefused(answer) ? answer.refusal.says : null }))
  })
}
