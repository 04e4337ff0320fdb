import { getCase, sayPurpose } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { findSeen, present } from './case-parts.ts'
import type { CaseParts } from './case-parts.ts'

/** One case, and a line in the log that it was read. What is hidden is shown only for a stated purpose, to posts that may know it. */
export const getCaseRoute: FastifyPluginAsyncZod<{ parts: CaseParts }> = async (app, { parts }) => {
  app.get('/cases/:id', { schema: getCase, config: { asks: 'cases.see' } }, async ({ officer, params, query }, reply) => {
    const reveal = query.reveal === 'yes'
    const purpose = sayPurpose(query.why, query.purpose ?? '') ?? ''
    if (reveal && purpose === '') {
      return reply.code(statusOf['purpose-missing']).send(refuse('purpose-missing', '查看完整的个人信息要写明用途，会记入日志。', 'purpose'))
    }
    const seen = await findSeen(parts, officer, { id: params.id, reveal })
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    if (reveal && !seen.revealable && seen.masked.length > 0) {
      return reply.code(statusOf['not-your-post']).send(refuse('not-your-post', '您的岗位不能看这一件里隐藏的内容。工作需要的，请找有权限的同事。'))
    }
    const post = officer.reach.posts.find((one) => one.town === seen.town)?.post ?? ''
    await parts.people.audit({ town: seen.town, account: officer.account, post, verb: reveal ? 'reveal' : 'read', subjectKind: 'case', subject: seen.id, ...(reveal ? { purpose } : {}) })
    return present(parts, seen)
  })
}
