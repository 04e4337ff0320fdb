import { DeclaredYes, FileSent, refusals } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import fastifyMultipart from '@fastify/multipart'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AttachmentDesk } from '../../../attachments/attachment-desk.ts'
import { receiveFile } from '../../frame/received-file.ts'
import { statusOf } from '../../status.ts'
import type { CaseParts } from './case-parts.ts'
import { undeclared } from './undeclared.ts'

const inTown = z.object({ town: z.coerce.number().int(), case: z.uuid().optional(), declared: DeclaredYes.optional() })

/** Attachments: one file a request, kept sealed; what is sent back is typed by its content, never run by the browser, and a line in the log. */
export const fileRoutes: FastifyPluginAsyncZod<{ parts: CaseParts; files: AttachmentDesk; most: number }> = async (app, { parts, files, most }) => {
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: most, fields: 0 } })

  const schema = { summary: '上传附件', querystring: inTown, response: { 200: FileSent, ...refusals } }
  app.post('/files', { schema, bodyLimit: most + 100_000, config: { asks: 'cases.act' } }, async (request, reply) => {
    const { officer, query } = request
    const sent = await receiveFile(request, { most, tooLarge: '请压缩或分成几个上传。' })
    if (isRefused(sent)) return reply.code(statusOf[sent.refusal.code]).send(sent)
    if (query.declared === undefined) return reply.code(statusOf['not-declared']).send(undeclared())
    const kept = await files.add({ ...sent, town: query.town, reach: officer.reach, ...(query.case === undefined ? {} : { caseId: query.case }) })
    if (isRefused(kept)) return reply.code(statusOf[kept.refusal.code]).send(kept)
    const post = officer.reach.posts.find((one) => one.town === query.town)?.post ?? ''
    await parts.people.audit({ town: query.town, account: officer.account, post, verb: 'upload', subjectKind: 'file', subject: kept.id, detail: { declared: true } })
    return kept
  })

  app.get('/files/:id', { schema: { summary: '打开附件', params: z.object({ id: z.uuid() }) }, config: { asks: 'cases.see' } }, async ({ officer, params }, reply) => {
    const town = await parts.names.townOfFile(officer.reach.towns, params.id)
    if (town === undefined) return reply.code(statusOf['not-found']).send(refuse('not-found', '没有找到这个附件，可能已被删除，或不在您的权限内。'))
    const found = await files.open({ town, id: params.id, reach: officer.reach })
    if (isRefused(found)) return reply.code(statusOf[found.refusal.code]).send(found)
    const post = officer.reach.posts.find((one) => one.town === town)?.post ?? ''
    const of = found.caseId === null ? {} : { detail: { case: found.caseId } }
    await parts.people.audit({ town, account: officer.account, post, verb: 'file', subjectKind: 'file', subject: found.id, ...of })
    const shown = /^(image\/(png|jpeg|webp|gif)|application\/pdf)$/.test(found.mediaType)
    return reply
      .header('content-disposition', `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(found.name)}`)
      .header('cache-control', 'private, no-store')
      .type(shown ? found.mediaType : 'application/octet-stream')
      .send(found.bytes)
  })
}
