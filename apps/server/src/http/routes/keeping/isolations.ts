import { destroyIsolated, getIsolationPaper, isolateCase, isolateFile, listIsolations, releaseIsolation } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { isolationPaper } from '../../../keeping/isolation-paper.ts'
import { findPost, holdsAsk } from '../../asks.ts'
import { statusOf } from '../../status.ts'
import { keeperOf, titleOf } from './keeping-parts.ts'
import type { KeepingRouteParts } from './keeping-parts.ts'
import { hiddenFor, withoutHidden } from './without-hidden.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What must not be here is taken out of reach by whoever finds it, reported, and then decided on. Nothing of its content passes here. */
export const isolationRoutes: FastifyPluginAsyncZod<KeepingRouteParts> = async (app, own) => {
  const { keeping } = own
  withoutHidden(app, own)
  for (const [url, schema, kind] of [['/cases/:id/isolation', isolateCase, 'case'], ['/files/:id/isolation', isolateFile, 'file']] as const) {
    app.post(url, { schema, config: { asks: 'cases.see' } }, async ({ officer, params, body }, reply) => {
      const done = await keeping.isolate({ kind, id: params.id, place: body.place, reach: officer.reach, postIn: (town) => findPost(officer, 'cases.see', town) ?? '' })
      return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : { isolated: done.id }
    })
  }

  app.get('/towns/:town/isolations', { schema: listIsolations, config: { asks: 'keeping.see' } }, async (request) => {
    const { officer, params: { town } } = request
    const hidden = await hiddenFor(own, request, town)
    const isolations = (await keeping.listIsolated(town)).filter(({ id }) => !hidden.has(id))
    return {
      isolations: isolations.map(({ files, definition, decidedName, ...one }) => ({ ...one, files: files.length, title: titleOf(own, definition, '上传的文件'), decidedBy: decidedName })),
      mayDecide: holdsAsk(officer, 'keeping.decide', town),
    }
  })

  app.get('/towns/:town/isolations/:id/paper', { schema: getIsolationPaper, config: { asks: 'keeping.see' } }, async ({ params: { town, id } }, reply) => {
    const isolation = (await keeping.listIsolated(town)).find((one) => one.id === id)
    if (isolation === undefined) return reply.code(statusOf['not-found']).send(refuse('not-found', '没有找到这一项，请刷新。'))
    const named = (await own.names.forTowns([town])).towns[town]
    const paper = await isolationPaper({
      isolation, title: titleOf(own, isolation.definition, '上传的文件'), town: named?.name ?? '', demo: named?.demo ?? false, rule: keeping.rule('SEC-007'), today: own.now().day,
    })
    return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('涉密信息隔离报告.docx')}`).header('cache-control', 'private, no-store').type(docx).send(paper)
  })

  app.post('/towns/:town/isolations/:id/release', { schema: releaseIsolation, config: { asks: 'keeping.decide' } }, async ({ officer, params: { town, id }, body }, reply) => {
    const done = await keeping.release({ town, id, keeper: keeperOf(officer, 'keeping.decide', town), reason: body.reason })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.post('/towns/:town/isolations/:id/destroy', { schema: destroyIsolated, config: { asks: 'keeping.decide' } }, async ({ officer, params: { town, id }, body }, reply) => {
    const done = await keeping.destroy({ town, id, keeper: keeperOf(officer, 'keeping.decide', town), reason: body.reason })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })
}
