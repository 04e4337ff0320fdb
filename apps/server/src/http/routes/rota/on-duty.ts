import { getOnDuty, keepDutyPhone, takeUrgent } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { rotaOf } from './rota-parts.ts'
import type { RotaRouteParts } from './rota-parts.ts'

/** Who is on duty now and on which phone; what cannot wait, for them alone. */
export const onDutyRoutes: FastifyPluginAsyncZod<RotaRouteParts> = async (app, { rota, audit }) => {
  app.get('/towns/:town/on-duty', { schema: getOnDuty, config: { asks: 'rota.see' } }, async ({ officer, params }) => rota.now(rotaOf(officer, params.town)))

  app.post('/towns/:town/on-duty/:id/take', { schema: takeUrgent, config: { asks: 'rota.see' } }, async ({ officer, params, body }, reply) => {
    const done = await rota.takeUrgent(rotaOf(officer, params.town), { id: params.id, key: body.key })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send({ refusal: done.refusal }) : done
  })

  app.post('/towns/:town/duty-phones', { schema: keepDutyPhone, config: { asks: 'rota.plan' } }, async ({ officer, params: { town }, body }, reply) => {
    const done = await rota.keepPhone({ town, ...body })
    if (isRefused(done)) return reply.code(statusOf[done.refusal.code]).send(done)
    await audit(officer, { town, verb: body.phone === '' ? 'duty-phone-removed' : 'duty-phone-kept', subject: body.account })
    return done
  })
}
