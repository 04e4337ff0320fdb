import { getCase } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { findSeen, present } from './case-parts.ts'
import type { CaseParts } from './case-parts.ts'

/** One case, and a line in the log that it was read. Numbers and addresses of persons in full only for a stated purpose. */
export const getCaseRoute: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  app.get('/cases/:id', { schema: getCase, config: { asks: 'cases.see' } }, async ({ officer, params, query }, reply) => {
    const reveal = query.reveal === 'yes'
    const purpose = query.purpose?.trim() ?? ''
    if (reveal && purpose === '') {
      return reply.code(statusOf['purpose-missing']).send(refuse('purpose-missing', '查看完整的个人信息要写明用途，会记入日志。', 'purpose'))
    }
    const seen = await findSeen(parts, officer, { id: params.id, reveal })
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    const post = officer.reach.posts.find((one) => one.town === seen.town)?.post ?? ''
    await parts.people.audit({ town: seen.town, account: officer.account, post, verb: reveal ? 'reveal' : 'read', subjectKind: 'case', subject: seen.id, ...(reveal ? { purpose } : {}) })
    return present(parts, seen)
  })
}
