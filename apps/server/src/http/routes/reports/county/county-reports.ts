import { getCountyReports, getCountyTownReport, getLikePairs, proofreadCountyTown } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { holdsAsk } from '../../../asks.ts'
import { countyReportsView, countyTownReport } from '../../../present/county-reports-view.ts'
import { statusOf } from '../../../status.ts'
import { countyOf, oneBelow, refuseYear } from './county-route-parts.ts'
import type { CountyRouteParts } from './county-route-parts.ts'

const at = '/towns/:town/county-reports/:year'
const one = `${at}/towns/:below`
const sees = { asks: 'county-reports.see' } as const

/** A county's page of its towns' yearly reports: where each stands, and what was looked at in what was sent. */
export const countyReportRoutes: FastifyPluginAsyncZod<CountyRouteParts> = async (app, { desk, makesPdf, now }) => {
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
}
