import { addHandOverSheet, getHandOver, getHandOverFile, getHandOverSheet, listHandOvers } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import fastifyMultipart from '@fastify/multipart'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { HandOverDesk } from '../../people/hand-over/hand-over-desk.ts'
import { mostSheetBytes } from '../../people/hand-over/read-hand-over.ts'
import { receiveFile } from '../frame/received-file.ts'
import { handLineViews, handOverView } from '../present/hand-over-view.ts'
import { statusOf } from '../status.ts'
import type { CaseParts } from './cases/case-parts.ts'

const config = { asks: 'people.manage' } as const
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The record of a handing over: the list to be signed, and the signed sheet. */
export const handOverRecordRoutes: FastifyPluginAsyncZod<{ parts: CaseParts; handOvers: HandOverDesk }> = async (app, { parts, handOvers }) => {
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: mostSheetBytes, fields: 0 } })

  app.get('/towns/:town/hand-overs', { schema: listHandOvers, config }, async ({ officer, params }) => ({ handOvers: (await handOvers.list({ ...params, by: officer })).map(handOverView) }))

  app.get('/towns/:town/hand-overs/:id', { schema: getHandOver, config }, async ({ officer, params }, reply) => {
    const read = await handOvers.read({ ...params, by: officer })
    if (isRefused(read)) return reply.code(statusOf[read.refusal.code]).send(read)
    return { ...handOverView(read), townName: read.names.town, lines: handLineViews(read, { law: parts.law(), posts: parts.posts }) }
  })

  app.get('/towns/:town/hand-overs/:id/file', { schema: getHandOverFile, config }, async ({ officer, params }, reply) => {
    const read = await handOvers.read({ ...params, by: officer })
    if (isRefused(read)) return reply.code(statusOf[read.refusal.code]).send(read)
    const lines = handLineViews(read, { law: parts.law(), posts: parts.posts })
    const made = await handOvers.sheet({ ...handOverView(read), town: read.names.town, demo: read.names.demo, lines })
    return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('交接清单.docx')}`).header('cache-control', 'private, no-store').type(docx).send(made)
  })

  app.post('/towns/:town/hand-overs/:id/sheet', { schema: addHandOverSheet, bodyLimit: mostSheetBytes + 100_000, config }, async (request, reply) => {
    const sent = await receiveFile(request, { most: mostSheetBytes, tooLarge: '请压缩或重新拍一张。' })
    if (isRefused(sent)) return reply.code(statusOf[sent.refusal.code]).send(sent)
    const kept = await handOvers.addSheet({ ...request.params, by: request.officer, bytes: sent.bytes })
    return isRefused(kept) ? reply.code(statusOf[kept.refusal.code]).send(kept) : kept
  })

  app.get('/towns/:town/hand-overs/:id/sheet', { schema: getHandOverSheet, config }, async ({ params }, reply) => {
    const sheet = await handOvers.readSheet(params)
    if (isRefused(sheet)) return reply.code(statusOf[sheet.refusal.code]).send(sheet)
    return reply.header('content-disposition', 'inline').header('cache-control', 'private, no-store').type(sheet.mediaType).send(sheet.bytes)
  })
}
