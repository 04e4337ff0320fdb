import { crossChecks, indicators, ruleBook } from '@zhenzhi/catalog'
import { defaultOutline } from '@zhenzhi/reporting'
import type { FastifyInstance } from 'fastify'
import { findPost } from './http/asks.ts'
import { bodyFigureRoutes } from './http/routes/reports/county/body-figures.ts'
import { countyActRoutes } from './http/routes/reports/county/county-acts.ts'
import { countyFileRoutes } from './http/routes/reports/county/county-files.ts'
import { countyReportRoutes } from './http/routes/reports/county/county-reports.ts'
import type { CountyRouteParts } from './http/routes/reports/county/county-route-parts.ts'
import { inspectionRoutes } from './http/routes/reports/county/inspections.ts'
import { pagesBeyond } from './outside/webhook/look-at-page.ts'
import { makeCountyDesk } from './reports/county/county-desk.ts'
import { proofreadIn } from './reports/proofreading.ts'
import type { WayDesk } from './reports/way/way-parts.ts'
import type { System } from './wire-system.ts'

type Tied = Pick<System, 'database' | 'clock' | 'people' | 'notices' | 'editions' | 'reports' | 'settings'>

/** The county at its towns' yearly reports, and the town at what the county wrote to it, under /api. */
export function countyReportsOn(api: FastifyInstance, { database: { app }, clock: { now }, people, notices, editions, reports, settings }: Tied, way: WayDesk): void {
  const parts: CountyRouteParts = {
    now, editions, makesPdf: reports.makesPdf,
    desk: makeCountyDesk({
      app, now, rules: () => ruleBook, indicators, crossChecks, way, outlines: async (county) => [defaultOutline, ...await settings.outlines(county)],
      proofread: proofreadIn(new URL('wire-proof-worker.ts', import.meta.url)), lookAt: pagesBeyond(notices.hosts),
      remind: (tx, { town, year, key, due, to, by }) => notices.notify(tx, { town, key, event: 'report-due', caseId: null, step: String(year), due, to, by }),
    }),
    audit: async (officer, { town, verb, subject }) => people.audit({ town, account: officer.account, post: findPost(officer, 'county-reports.see', undefined) ?? '', verb, subjectKind: 'report', subject }),
  }
  for (const routes of [countyReportRoutes, countyActRoutes, countyFileRoutes, bodyFigureRoutes, inspectionRoutes]) void api.register(routes, parts)
}
