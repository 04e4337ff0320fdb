import type { FastifyInstance } from 'fastify'
import { reportPages } from './http/portal/reports/report-routes.ts'
import { editionRoutes } from './http/routes/reports/editions.ts'
import { makeDetailsDesk } from './reports/editions/details-desk.ts'
import { publishReports } from './reports/publication/publish-reports.ts'
import { publishedReports } from './residents/published-reports.ts'
import type { System } from './wire-system.ts'

/** The rule by which what is published is looked through before. */
const reviewRule = 'DIS-005'

export function editionRoutesOn(api: FastifyInstance, { editions, reports, database, clock, law }: Pick<System, 'editions' | 'reports' | 'database' | 'clock' | 'law'>): void {
  const review = () => {
    const rule = law().rules.findLast(({ id }) => id === reviewRule)
    return rule === undefined ? null : { law: rule.law, article: rule.article ?? '' }
  }
  void api.register(editionRoutes, { editions, details: makeDetailsDesk({ app: database.app, now: clock.now }), review, makesPdf: reports.makesPdf })
}

/** Published reports as everybody reads them, in this zone too: for whoever published them, and where there is no other zone. */
export function reportPagesOn(pages: FastifyInstance, { database }: Pick<System, 'database'>, secureCookies: boolean): void {
  void pages.register(async (own) => reportPages(own, { reports: publishedReports(database.app), secureCookies, saysDemo: true }))
}

/** Lays a town's published reports before everybody. */
export function publishOn({ database, clock, editions }: Pick<System, 'database' | 'clock' | 'editions'>): (town: number) => Promise<number> {
  return (town) => publishReports({ app: database.app, now: clock.now, editions }, town)
}
