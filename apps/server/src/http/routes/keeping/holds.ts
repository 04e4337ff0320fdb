import { liftHold, listHolds, setHold } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { keeperOf, titleOf } from './keeping-parts.ts'
import type { KeepingRouteParts } from './keeping-parts.ts'
import { hiddenFor, withoutHidden } from './without-hidden.ts'

/** Legal holds: what may not be destroyed, by whomever, until it is lifted. */
export const holdRoutes: FastifyPluginAsyncZod<KeepingRouteParts> = async (app, own) => {
  const { keeping, law } = own
  withoutHidden(app, own)
  app.get('/towns/:town/holds', { schema: listHolds, config: { asks: 'keeping.see' } }, async (request) => {
    const { town } = request.params
    const hidden = await hiddenFor(own, request, town)
    const holds = (await keeping.listHeld(town)).filter(({ owner }) => owner === null || !hidden.has(owner))
    const definitions = Object.values(law().current).flatMap(({ definition: { id, title, supplies } }) => (supplies === undefined ? [{ id, title }] : []))
    return { definitions, holds: holds.map((hold) => ({ ...hold, title: hold.kind === 'definition' ? titleOf(own, hold.definition, '') : hold.kind === 'case' ? '一件' : '一个人' })) }
  })

  app.post('/towns/:town/holds', { schema: setHold, config: { asks: 'keeping.see' } }, async ({ officer, params: { town }, body }, reply) => {
    const done = await keeping.setHold({ town, keeper: keeperOf(officer, 'keeping.see', town), ...body })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.post('/towns/:town/holds/:id/lift', { schema: liftHold, config: { asks: 'keeping.see' } }, async ({ officer, params: { town, id }, body }, reply) => {
    const done = await keeping.lift({ town, id, keeper: keeperOf(officer, 'keeping.see', town), reason: body.reason })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })
}
