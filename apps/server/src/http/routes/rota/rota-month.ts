import { addShift, getRotaMonth, planRotaMonth, stepShift } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { rotaFor, rotaOf } from './rota-parts.ts'
import type { RotaRouteParts } from './rota-parts.ts'

/** The rota of a month: planned by a pattern, changed shift by shift, and what became of each. */
export const rotaMonthRoutes: FastifyPluginAsyncZod<RotaRouteParts> = async (app, own) => {
  const { rota } = own

  app.get('/towns/:town/rota/:month', { schema: getRotaMonth, config: { asks: 'rota.see' } }, async ({ officer, params }) => rotaFor(own, officer, params))

  app.post('/towns/:town/rota/:month/plan', { schema: planRotaMonth, config: { asks: 'rota.plan' } }, async ({ officer, params, body }, reply) => {
    const { kind, ...plan } = body
    const done = await rota.plan(rotaOf(officer, params.town), { month: params.month, kind, plan })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : rotaFor(own, officer, params)
  })

  app.post('/towns/:town/shifts', { schema: addShift, config: { asks: 'rota.plan' } }, async ({ officer, params, body }, reply) => {
    const done = await rota.add(rotaOf(officer, params.town), body)
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : rotaFor(own, officer, { town: params.town, month: body.day.slice(0, 7) })
  })

  // Which steps are open to whom is the definition's to say.
  app.post('/towns/:town/shifts/:id', { schema: stepShift, config: { asks: 'rota.see' } }, async ({ officer, params, body }, reply) => {
    const done = await rota.step(rotaOf(officer, params.town), { id: params.id, ...body })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send({ refusal: done.refusal }) : rotaFor(own, officer, { town: params.town, month: done.month })
  })
}
