import { extractPerson } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { extractView } from '../../present/extract-view.ts'
import { statusOf } from '../../status.ts'
import { postOf, refusedRequest } from './rights-parts.ts'
import type { RightsParts } from './rights-parts.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What is kept about somebody, for their request: a line in the log of the person and of every case it tells of. */
export const extractPersonRoute: FastifyPluginAsyncZod<RightsParts> = async (app, own) => {
  const { parts, rights } = own
  app.post('/towns/:town/persons/extract', { schema: extractPerson, config: { asks: 'persons.rights' } }, async ({ officer, params: { town }, query, body }, reply) => {
    const refused = await refusedRequest(own, officer, { town, ...body })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const [extract, names, kept, offices] = [await rights.extract({ town, reach: officer.reach, persons: body.persons }), await parts.names.forTowns([town]), await own.kept(town), await own.offices(town)]
    const line = { town, account: officer.account, post: postOf(officer, town), verb: 'extract', purpose: '答复本人的查阅或更正请求', detail: { request: body.request } }
    for (const subject of body.persons) await parts.people.audit({ ...line, subjectKind: 'person', subject })
    for (const { id } of extract.cases) await parts.people.audit({ ...line, subjectKind: 'case', subject: id })
    const view = extractView(extract, { town: names.towns[town] ?? { name: '', demo: false }, request: body.request, posts: parts.posts, offices, kept })
    reply.header('cache-control', 'private, no-store').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`个人信息清单.${query.as}`)}`)
    return query.as === 'json' ? view : reply.type(docx).send(await own.toDocx(view))
  })
}
