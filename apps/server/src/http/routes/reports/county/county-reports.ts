import { getCountyReports, getCountyTownReport, getLikePairs, lookAtLink, proofreadCountyTown, remindTown, takeCountySteps } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hasSecretMark } from '../../../../cases/secret-mark.ts'
import { findPost, holdsAsk } from '../../../asks.ts'
import { countyReportsView, countyTownReport } from '../../../present/county-reports-view.ts'
import { statusOf } from '../../../status.ts'
import { countyOf, marked, notBelow, oneBelow, refuseYear } from './county-route-parts.ts'
import type { CountyRouteParts } from './county-route-parts.ts'

const at = '/towns/:town/county-reports/:year'
const one = `${at}/towns/:below`
const sees = { asks: 'county-reports.see' } as const

/** A county's page of its towns' yearly reports: where each stands, what was looked at in what was sent, and the county's acts. */
export const countyReportRoutes: FastifyPluginAsyncZod<CountyRouteParts> = async (app, { desk, makesPdf, now, audit }) => {
  app.get(at, { schema: getCountyReports, config: sees }, async ({ officer, params }, reply) => {
    const [of, refused] = [countyOf(officer, params), refuseYear(params, now().day)]
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    return countyReportsView(params.year, await desk.read(of), holdsAsk(officer, 'county-reports.keep', params.town))
  })

  app.get(one, { schema: getCountyTownReport, config: sees }, async ({ officer, params }, reply) => {
    const of = countyOf(officer, params)
    const town = oneBelow(of, params.below, now().day)
    if (isRefused(town)) return reply.code(statusOf[town.refusal.code]).send(town)
    const read = await desk.town(of, town.id)
    if (isRefused(read)) return reply.code(statusOf[read.refusal.code]).send(read)
    return countyTownReport(read, town, ['docx', ...(await makesPdf() ? ['pdf' as const] : []), 'html', 'text'])
  })

  app.get(`${one}/like`, { schema: getLikePairs, config: sees }, async ({ officer, params, query }, reply) => {
    const of = countyOf(officer, params)
    const [town, other] = [oneBelow(of, params.below, now().day), oneBelow(of, query.with, now().day)]
    const found = isRefused(town) ? town : isRefused(other) ? other : await desk.pairs(of, { town: town.id, other: other.id, otherYear: query.withYear })
    return isRefused(found) ? reply.code(statusOf[found.refusal.code]).send(found) : { ...found, pairs: [...found.pairs] }
  })

  app.get(`${one}/proofreading`, { schema: proofreadCountyTown, config: sees }, async ({ officer, params }, reply) => {
    const of = countyOf(officer, params)
    const town = oneBelow(of, params.below, now().day)
    const found = isRefused(town) ? town : await desk.proofread(of, town.id)
    return isRefused(found) ? reply.code(statusOf[found.refusal.code]).send(found) : { ...found, findings: [...found.findings] }
  })

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
