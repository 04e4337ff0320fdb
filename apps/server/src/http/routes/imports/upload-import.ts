import { uploadImport } from '@zhenzhi/contract'
import fastifyMultipart from '@fastify/multipart'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { receiveFile } from '../../frame/received-file.ts'
import { statusOf } from '../../status.ts'
import { answerWith, importerOf } from './import-parts.ts'
import type { ImportRouteParts } from './import-parts.ts'
import { undeclared } from '../cases/undeclared.ts'

/** A spreadsheet is taken in and looked over; nothing of it is registered yet. One file a request. */
export const uploadImportRoute: FastifyPluginAsyncZod<ImportRouteParts & { most: number }> = async (app, { most, ...own }) => {
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: most, fields: 0 } })

  app.post('/towns/:town/imports', { schema: uploadImport, bodyLimit: most + 100_000, config: { asks: 'imports.make' } }, async (request, reply) => {
    const { officer, params: { town }, query } = request
    const sent = await receiveFile(request, { most, tooLarge: '请只复制数据到新表里，或按月、按村分成几份。' })
    if (isRefused(sent)) return reply.code(statusOf[sent.refusal.code]).send(sent)
    if (query.declared === undefined) return reply.code(statusOf['not-declared']).send(undeclared())
    const kept = await own.imports.upload({ ...sent, town, definition: query.definition, purpose: query.purpose, importer: importerOf(officer, town) })
    if (!isRefused(kept)) await own.parts.people.audit({ town, account: officer.account, post: '', verb: 'import-upload', subjectKind: 'import', subject: kept.id, detail: { declared: true } })
    const answer = isRefused(kept) ? kept : await answerWith(own, officer, { at: { town, id: kept.id }, answer: kept })
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })
}
