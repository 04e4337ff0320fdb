import { uploadImport } from '@zhenzhi/contract'
import fastifyMultipart from '@fastify/multipart'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { answerWith, importerOf } from './import-parts.ts'
import type { ImportRouteParts } from './import-parts.ts'

/** A spreadsheet is taken in and looked over; nothing of it is registered yet. One file a request. */
export const uploadImportRoute: FastifyPluginAsyncZod<ImportRouteParts & { most: number }> = async (app, { most, ...own }) => {
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: most, fields: 0 } })

  app.post('/towns/:town/imports', { schema: uploadImport, bodyLimit: most + 100_000, config: { asks: 'imports.make' } }, async (request, reply) => {
    const { officer, params: { town }, query } = request
    const sent = request.isMultipart() ? await request.file() : undefined
    if (sent === undefined) return reply.code(422).send(refuse('attachment-wrong', '没有收到文件，请重新选择。'))
    const bytes = await sent.toBuffer().catch(() => undefined)
    if (bytes === undefined) return reply.code(413).send(refuse('too-large', `文件最大 ${Math.floor(most / 1_000_000)} MB。请只复制数据到新表里，或按月、按村分成几份。`))
    const kept = await own.imports.upload({ town, definition: query.definition, name: sent.filename, bytes, importer: importerOf(officer, town) })
    const answer = isRefused(kept) ? kept : await answerWith(own, officer, { at: { town, id: kept.id }, answer: kept })
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })
}
