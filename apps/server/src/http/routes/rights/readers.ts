import { listReaders } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { readingView } from '../../present/extract-view.ts'
import { statusOf } from '../../status.ts'
import { findSeen } from '../cases/case-parts.ts'
import { postOf } from './rights-parts.ts'
import type { RightsParts } from './rights-parts.ts'

/** Who read a case, for those who answer for it; to look is a line too. A case out of reach is one that is not there. */
export const readersRoute: FastifyPluginAsyncZod<Pick<RightsParts, 'parts' | 'rights'>> = async (app, { parts, rights }) => {
  app.get('/cases/:id/readers', { schema: listReaders, config: { asks: 'readers.see' } }, async ({ officer, params }, reply) => {
    const seen = await findSeen(parts, officer, { id: params.id })
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    const readings = await rights.readers(seen.town, seen.id)
    await parts.people.audit({ town: seen.town, account: officer.account, post: postOf(officer, seen.town), verb: 'readers-read', subjectKind: 'case', subject: seen.id })
    return { readings: readings.map((line) => readingView(line, parts.posts)) }
  })
}
