import { getPaper } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { PaperDesk } from '../../../papers/paper-desk.ts'
import { accountsIn } from '../../../cases/case-names.ts'
import { saidBy } from '../../present/said-by.ts'
import { statusOf } from '../../status.ts'
import { findSeen } from './case-parts.ts'
import type { CaseParts } from './case-parts.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A paper of a case, to be printed and signed. It carries names and numbers in full, so that taking it is a line in the log. */
export const papersRoute: FastifyPluginAsyncZod<{ parts: CaseParts; papers: PaperDesk }> = async (app, { parts, papers }) => {
  app.get('/cases/:id/papers/:paper', { schema: getPaper, config: { asks: 'cases.act' } }, async ({ officer, params }, reply) => {
    const seen = await findSeen(parts, officer, { id: params.id, reveal: true })
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    if (seen.deleted) return reply.code(statusOf.deleted).send(refuse('deleted', '这一件的内容已按规定删除，不能再制作文书。'))
    if (seen.masked.length > 0) return reply.code(statusOf['not-your-post']).send(refuse('not-your-post', '这份文书里有您的岗位不能看的个人信息，请有权限的同事制作。'))
    const names = await parts.names.forCase({ town: seen.town, caseId: seen.id, accounts: [...accountsIn(seen.lines), ...seen.officers] })
    const made = await papers.make({
      town: seen.town, caseId: seen.id, papers: seen.papers, paper: params.paper, said: saidBy(seen, names), demo: names.towns[seen.town]?.demo ?? false,
    })
    if (isRefused(made)) return reply.code(statusOf[made.refusal.code]).send(made)
    const post = officer.reach.posts.find((one) => one.town === seen.town)?.post ?? ''
    await parts.people.audit({ town: seen.town, account: officer.account, post, verb: 'paper', subjectKind: 'case', subject: seen.id, detail: { paper: params.paper } })
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${made.title}.docx`)}`)
      .header('cache-control', 'private, no-store').type(docx).send(made.docx)
  })
}
