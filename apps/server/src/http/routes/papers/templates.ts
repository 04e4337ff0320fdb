import { changeTemplate, getTemplate, listTemplates, revertTemplate } from '@zhenzhi/contract'
import fastifyMultipart from '@fastify/multipart'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { receiveFile } from '../../frame/received-file.ts'
import { statusOf } from '../../status.ts'
import { changedBy, logged, paperOf, postOf, useIn, viewsOf } from './template-parts.ts'
import type { TemplateRouteParts } from './template-parts.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const mostBytes = 5_000_000

/** The templates papers are made from: seen by whoever makes papers, changed by who may; every change is kept and logged. */
export const templateRoutes: FastifyPluginAsyncZod<TemplateRouteParts> = async (app, { parts, templates }) => {
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: mostBytes, fields: 0 } })

  app.get('/towns/:town/templates', { schema: listTemplates, config: { asks: 'templates.see' } }, async ({ params: { town } }) => viewsOf({ parts, templates }, town))

  app.get('/towns/:town/templates/:definition/:paper', { schema: getTemplate, config: { asks: 'templates.see' } }, async ({ params, query }, reply) => {
    const of = await paperOf(parts, params)
    const bytes = isRefused(of) ? undefined : await templates.find(of, query.hash)
    if (isRefused(of) || bytes === undefined) return reply.code(statusOf['not-found']).send(refuse('not-found', '没有找到这份模板，请刷新后再选。'))
    const example = query.as === 'example' ? await templates.check(of, bytes) : { docx: bytes }
    if ('faults' in example) return reply.code(statusOf['attachment-wrong']).send(refuse('attachment-wrong', example.faults.join('')))
    const name = `${of.spec.title}${query.as === 'example' ? '（样张）' : '（模板）'}.docx`
    return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).header('cache-control', 'private, no-store').type(docx).send(example.docx)
  })

  app.post('/towns/:town/templates/:definition/:paper', { schema: changeTemplate, bodyLimit: mostBytes + 100_000, config: { asks: 'templates.change' } }, async (request, reply) => {
    const { officer, params, query } = request
    const of = await paperOf(parts, params)
    if (isRefused(of)) return reply.code(statusOf[of.refusal.code]).send(of)
    const sent = await receiveFile(request, { most: mostBytes, tooLarge: '请压缩模板里的图片后再上传。' })
    if (isRefused(sent)) return reply.code(statusOf[sent.refusal.code]).send(sent)
    const answer = await templates.check(of, sent.bytes)
    if ('faults' in answer) return { faults: [...answer.faults], text: '' }
    if (query.use === undefined) return { faults: [], text: answer.text }
    const towns = query.everywhere === undefined ? [of.town] : changedBy(officer)
    const used = await useIn({ parts, templates }, { of, officer, towns, seen: query.seen, sent })
    return isRefused(used) ? reply.code(statusOf[used.refusal.code]).send(used) : { ...used, faults: [], text: answer.text }
  })

  app.post('/towns/:town/templates/:definition/:paper/back', { schema: revertTemplate, config: { asks: 'templates.change' } }, async ({ officer, params, body }, reply) => {
    const of = await paperOf(parts, params)
    if (isRefused(of)) return reply.code(statusOf[of.refusal.code]).send(of)
    const chosen = await templates.back({ ...of, ...body, account: officer.account, post: postOf(officer, of.town) })
    if (isRefused(chosen)) return reply.code(statusOf[chosen.refusal.code]).send(chosen)
    await logged(parts, officer, { of, version: chosen.version })
    return { faults: [], text: '', version: chosen.version }
  })
}
