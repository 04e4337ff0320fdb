import { posts, ruleBook } from '@zhenzhi/catalog'
import type { FastifyInstance } from 'fastify'
import { compareSince } from './figures/compare-since.ts'
import { reportWayRoutes } from './http/routes/reports/report-way.ts'
import { reportedRoutes } from './http/routes/reports/reported.ts'
import { streamWorkbook } from './outside/spreadsheet/stream-workbook.ts'
import { makePublishedDesk } from './reports/last-year/published-desk.ts'
import type { PublishedDesk } from './reports/last-year/published-desk.ts'
import { makeCountyWayDesk } from './reports/way/county-way-desk.ts'
import { makeReportedDesk } from './reports/way/reported-desk.ts'
import type { ReportedDesk } from './reports/way/reported-desk.ts'
import { makeWayDesk } from './reports/way/way-desk.ts'
import type { WayDesk } from './reports/way/way-parts.ts'
import { townOfReport } from './wire-editions.ts'
import type { System } from './wire-system.ts'

/** The way of yearly reports, for its own routes and for the county's. */
export function wayOn({ database: { app }, clock: { now }, editions: { freeze } }: Pick<System, 'database' | 'clock' | 'editions'>): WayDesk {
  return makeWayDesk({ app, now, rules: ruleBook, freeze })
}

/** 已报数 against the books of today. */
export function reportedOn({ database: { app }, clock: { now }, figures, sealer, law }: Pick<System, 'database' | 'clock' | 'figures' | 'sealer' | 'law'>): ReportedDesk {
  return makeReportedDesk({ app, now, figures: (asked) => figures.read(asked, false), since: sinceOn({ database: { app }, clock: { now }, figures, sealer, law }) })
}

/** Last year's figures as they were published, for the figures of this year. */
export function publishedOn(system: Pick<System, 'database' | 'clock' | 'figures' | 'sealer' | 'law'>): PublishedDesk {
  return makePublishedDesk({ app: system.database.app, reported: reportedOn(system), since: sinceOn(system) })
}

type Since = Parameters<typeof makeReportedDesk>[0]['since']

function sinceOn({ database: { app }, clock: { now }, figures, sealer, law }: { database: Pick<System['database'], 'app'>; clock: Pick<System['clock'], 'now'> } & Pick<System, 'figures' | 'sealer' | 'law'>): Since {
  return async ({ town, only, ...asked }) => {
    const indicators = (await figures.indicatorsOf(town)).filter(({ id }) => only.includes(id))
    return compareSince({ ...asked, pool: app, town, today: now().day, seal: sealer.sealAll, indicators, definitions: law().current })
  }
}

/** The routes of the way, of what a county sets for it, and of 已报数, under /api. */
export function reportWayOn(api: FastifyInstance, system: System): void {
  const { database: { app }, clock: { now }, names } = system
  void api.register(reportWayRoutes, { way: wayOn(system), countyWay: makeCountyWayDesk({ app, now }), rules: ruleBook, posts, now })
  void api.register(reportedRoutes, { reported: reportedOn(system), town: townOfReport(names), now, write: streamWorkbook })
}
