import { correctPerson } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { whoActs } from '../cases/case-parts.ts'
import { postOf, refusedRequest } from './rights-parts.ts'
import type { RightsParts } from './rights-parts.ts'

/** What is wrong about somebody is put right in all their cases at once, for their request. */
export const correctPersonRoute: FastifyPluginAsyncZod<RightsParts> = async (app, own) => {
  const { parts, rights } = own
  app.post('/towns/:town/persons/correct', { schema: correctPerson, config: { asks: 'persons.rights' } }, async ({ officer, params: { town }, body }, reply) => {
    const refused = await refusedRequest(own, officer, { town, ...body })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const { request, persons, key, reason } = body
    const told = Object.fromEntries(Object.entries(body.parts).flatMap(([name, value]) => (value === undefined || value.trim() === '' ? [] : [[name, value.trim()]])))
    const done = await rights.correct({ town, reach: officer.reach, persons, key, reason, parts: told, who: (by, unit) => whoActs(officer, { town, by, unit }) })
    if (isRefused(done)) return reply.code(statusOf[done.refusal.code]).send({ refusal: done.refusal })
    parts.acted()
    const line = { town, account: officer.account, post: postOf(officer, town), verb: 'person-correct', subjectKind: 'person', purpose: reason, detail: { request, cases: done.corrected.length, left: done.left } }
    for (const subject of persons) await parts.people.audit({ ...line, subject })
    return { corrected: done.corrected.length, left: done.left }
  })
}
