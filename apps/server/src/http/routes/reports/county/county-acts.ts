import { lookAtLink, remindTown, takeCountySteps } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hasSecretMark } from '../../../../cases/secret-mark.ts'
import { findPost } from '../../../asks.ts'
import { statusOf } from '../../../status.ts'
import { countyOf, marked, notBelow, oneBelow, refuseYear } from './county-route-parts.ts'
import type { CountyRouteParts } from './county-route-parts.ts'

const at = '/towns/:town/county-reports/:year'
const one = `${at}/towns/:below`
const sees = { asks: 'county-reports.see' } as const

/** What the county does with its towns' reports: received, returned, accepted; a look at a link; a reminder. */
export const countyActRoutes: FastifyPluginAsyncZod<CountyRouteParts> = async (app, { desk, now, audit }) => {
  app.post(`${at}/steps`, { schema: takeCountySteps, config: sees }, async ({ officer, params, body }, reply) => {
    const of = countyOf(officer, params)
    const foreign = body.towns.some(({ town }) => !of.towns.some(({ id }) => id === town)) ? notBelow : undefined
    const refused = refuseYear(params, now().day) ?? foreign ?? (hasSecretMark(body.said) ? marked : undefined)
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    return desk.take({ ...body, year: params.year, by: { account: officer.account, post: findPost(officer, sees.asks, params.town) ?? '' } })
  })

  app.post(`${one}/link`, { schema: lookAtLink, config: sees }, async ({ officer, params }, reply) => {
    const town = oneBelow(countyOf(officer, params), params.below, now().day)
    const found = isRefused(town) ? town : await desk.look({ year: params.year, town, by: officer.account })
    return isRefused(found) ? reply.code(statusOf[found.refusal.code]).send(found) : found
  })

  app.post(`${one}/reminders`, { schema: remindTown, config: sees }, async ({ officer, params }, reply) => {
    const town = oneBelow(countyOf(officer, params), params.below, now().day)
    const done = isRefused(town) ? town : await desk.remind({ year: params.year, town: town.id, by: officer.account })
    if (isRefused(done)) return reply.code(statusOf[done.refusal.code]).send(done)
    await audit(officer, { town: params.below, verb: 'report-reminded', subject: String(params.year) })
    return done
  })
}
