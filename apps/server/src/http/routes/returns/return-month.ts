import { enterReturn, getReturnMonth, openReturnMonth, sendBackReturn, stepSweep } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { undeclared } from '../cases/undeclared.ts'
import { deskOf, monthFor } from './return-parts.ts'
import type { ReturnRouteParts } from './return-parts.ts'

const at = '/towns/:town/returns/:month'

/** A month of village returns: who reported, what it comes to, and its way from opening to lock. */
export const returnMonthRoutes: FastifyPluginAsyncZod<ReturnRouteParts> = async (app, own) => {
  const { returns } = own

  app.get(at, { schema: getReturnMonth, config: { asks: 'returns.see' } }, async ({ officer, params }) => monthFor(own, officer, params))

  app.post(`${at}/open`, { schema: openReturnMonth, config: { asks: 'returns.keep' } }, async ({ officer, params }, reply) => {
    const done = await returns.open(deskOf(officer, params.town), params.month)
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : monthFor(own, officer, params)
  })

  app.post(`${at}/villages/:village`, { schema: enterReturn, config: { asks: 'returns.keep' } }, async ({ officer, params, body }, reply) => {
    const { declared, ...entering } = body
    if (!declared) return reply.code(statusOf['not-declared']).send(undeclared())
    const done = await returns.enter(deskOf(officer, params.town), { month: params.month, entering: { ...entering, village: params.village } })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : monthFor(own, officer, params)
  })

  app.post(`${at}/villages/:village/back`, { schema: sendBackReturn, config: { asks: 'returns.keep' } }, async ({ officer, params, body }, reply) => {
    const done = await returns.sendBack(deskOf(officer, params.town), { month: params.month, village: params.village, ...body })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : monthFor(own, officer, params)
  })

  app.post(`${at}/steps`, { schema: stepSweep, config: { asks: 'returns.lock' } }, async ({ officer, params, body }, reply) => {
    const done = await returns.step(deskOf(officer, params.town), { month: params.month, ...body, reason: body.reason ?? '' })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : monthFor(own, officer, params)
  })
}
