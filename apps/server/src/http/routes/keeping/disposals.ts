import { decideDisposal, getDisposal, listDisposals, listExpired, listRetention, previewDeletion, proposeDisposal, setRetention } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { bases } from '../../../keeping/disposing.ts'
import { maySetLeading } from '../../../people/sources/leading.ts'
import { statusOf } from '../../status.ts'
import { hiddenFor, withoutHidden } from './without-hidden.ts'
import { basisOf, keeperOf, titleOf } from './keeping-parts.ts'
import type { KeepingRouteParts } from './keeping-parts.ts'

/** How long closed cases are kept, which have come to their end, and destruction by two persons. */
export const disposalRoutes: FastifyPluginAsyncZod<KeepingRouteParts> = async (app, own) => {
  const { keeping } = own
  withoutHidden(app, own)
  app.get('/towns/:town/retention', { schema: listRetention, config: { asks: 'places.see' } }, async ({ officer, params: { town } }) => {
    const { kept } = await keeping.listKeptFor(town)
    const rows = kept.filter(({ definition }) => own.law().current[definition]?.definition.supplies === undefined)
    return {
      kept: rows.map((one) => ({ definition: one.definition, title: titleOf(own, one.definition, ''), class: one.class, approval: one.set?.approval ?? null, since: one.set?.since ?? null })),
      mayChange: maySetLeading(officer, town), basis: basisOf(own, 'ARC-002'),
    }
  })

  app.put('/towns/:town/retention/:definition', { schema: setRetention, config: { asks: 'places.manage' } }, async ({ officer, params: { town, definition }, body }, reply) => {
    if (!maySetLeading(officer, town)) return reply.code(403).send(refuse('beyond-own-grant', '保管期限由县级管理员按批准的《归档范围和保管期限表》设定，乡镇不能自己改。'))
    const towns = [town, ...officer.towns.filter(({ parent }) => parent === town).map(({ id }) => id)]
    const done = await keeping.setKeptFor({ towns, keeper: keeperOf(officer, 'places.manage', town), setting: { definition, ...body } })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.get('/towns/:town/expired', { schema: listExpired, config: { asks: 'keeping.see' } }, async (request) => {
    const { town } = request.params
    const [{ rows: all, total: counted }, hidden] = await Promise.all([keeping.listEnded(town), hiddenFor(own, request, town)])
    const rows = all.filter(({ id }) => !hidden.has(id))
    const total = counted - (all.length - rows.length)
    return { expired: rows.map((row) => ({ ...row, title: titleOf(own, row.definition, '') })), total, bases: bases.expired.map((id) => basisOf(own, id)) }
  })

  app.get('/towns/:town/deletions/:id', { schema: previewDeletion, config: { asks: 'keeping.see' } }, async ({ params: { town, id } }, reply) => {
    const extent = await keeping.previewOf(town, id)
    return isRefused(extent) ? reply.code(statusOf[extent.refusal.code]).send(extent) : { ...extent, bases: bases.deletion.map((one) => basisOf(own, one)) }
  })
  await app.register(decidingRoutes, own)
}

const decidingRoutes: FastifyPluginAsyncZod<KeepingRouteParts> = async (app, own) => {
  const { keeping, posts } = own
  const called = (post: string) => posts[post]?.title ?? post
  app.get('/towns/:town/disposals', { schema: listDisposals, config: { asks: 'keeping.see' } }, async (request) => {
    const { officer, params: { town } } = request
    const [proposed, hidden] = await Promise.all([keeping.listProposed(town), hiddenFor(own, request, town)])
    return { disposals: proposed.filter(({ id }) => !hidden.has(id)).map(({ decidedName, basis, post, decidedPost, account, ...one }) => ({
      ...one, basis: basisOf(own, basis), byPost: called(post), decidedPost: decidedPost === null ? null : called(decidedPost), decidedBy: decidedName, mine: account === officer.account,
    })) }
  })

  app.get('/towns/:town/disposals/:id', { schema: getDisposal, config: { asks: 'keeping.see' } }, async ({ officer, params: { town, id } }, reply) => {
    const seen = await keeping.viewDisposal(town, id)
    if (isRefused(seen)) return reply.code(statusOf[seen.refusal.code]).send(seen)
    const { decidedName, basis, post, decidedPost, account, items, ...one } = seen
    return {
      ...one, basis: basisOf(own, basis), byPost: called(post), decidedPost: decidedPost === null ? null : called(decidedPost), decidedBy: decidedName, mine: account === officer.account,
      items: items.map(({ definition, ...item }) => ({ ...item, title: titleOf(own, definition, '一个人') })),
    }
  })

  app.post('/towns/:town/disposals', { schema: proposeDisposal, config: { asks: 'keeping.see' } }, async ({ officer, params: { town }, body }, reply) => {
    const done = await keeping.propose({ town, keeper: keeperOf(officer, 'keeping.see', town), ...body })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.post('/towns/:town/disposals/:id/decide', { schema: decideDisposal, config: { asks: 'keeping.see' } }, async ({ officer, params: { town, id }, body }, reply) => {
    const { verdict, keep, typed } = body
    if (verdict === 'approved' && typed.trim() !== '销毁') return reply.code(422).send(refuse('field-wrong', '请照打“销毁”二字，以免误点。', 'typed'))
    const done = await keeping.decide({ town, id, keeper: keeperOf(officer, 'keeping.see', town), verdict, keep })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })
}
