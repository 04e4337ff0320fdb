import { addInspectionFinding, answerFinding, listCountyFindings, listTownFindings } from '@zhenzhi/contract'
import type { InspectionFindingView } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hasSecretMark } from '../../../../cases/secret-mark.ts'
import type { FindingShown } from '../../../../reports/county/inspections.ts'
import { holdsAsk } from '../../../asks.ts'
import { statusOf } from '../../../status.ts'
import { countyOf, marked, oneBelow, refuseYear } from './county-route-parts.ts'
import type { CountyRouteParts } from './county-route-parts.ts'

const county = '/towns/:town/county-reports/:year'
const town = '/towns/:town/reports/:year/inspection-findings'

/** What an inspection found in a town (督察反馈), written by the county and answered by the town. */
export const inspectionRoutes: FastifyPluginAsyncZod<CountyRouteParts> = async (app, { desk, now }) => {
  app.get(`${county}/findings`, { schema: listCountyFindings, config: { asks: 'county-reports.see' } }, async ({ officer, params }, reply) => {
    const refused = refuseYear(params, now().day)
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const { towns } = countyOf(officer, params)
    const found = await desk.findings(towns.map(({ id }) => id), params.year)
    return towns.map(({ id, name }) => ({ town: id, name, findings: found.filter((one) => one.town === id).map(findingView) }))
  })

  app.post(`${county}/towns/:below/findings`, { schema: addInspectionFinding, config: { asks: 'county-reports.keep' } }, async ({ officer, params, body }, reply) => {
    const below = oneBelow(countyOf(officer, params), params.below, now().day)
    const refused = isRefused(below) ? below : hasSecretMark([body.source, body.says]) ? marked : undefined
    const done = refused ?? await desk.addFinding({ ...body, town: params.below, year: params.year, county: params.town, by: officer.account })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.get(town, { schema: listTownFindings, config: { asks: 'figures.see' } }, async ({ officer, params }) => ({
    findings: (await desk.findings([params.town], params.year)).map(findingView), returns: await desk.returns(params), mayAnswer: holdsAsk(officer, 'report.write', params.town),
  }))

  app.post(`${town}/:id/answers`, { schema: answerFinding, config: { asks: 'report.write' } }, async ({ officer, params: { id, ...of }, body }, reply) => {
    const done = hasSecretMark([body.says, body.quote]) ? marked : await desk.answer({ ...of, ...body, finding: id, by: officer.account })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })
}

function findingView({ id, day, source, says, answer }: FindingShown): InspectionFindingView {
  return { id, day, source, says, answer }
}
