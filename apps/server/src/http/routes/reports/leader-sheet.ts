import { getLeaderSheet } from '@zhenzhi/contract'
import type { Day } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { LeaderSheetDesk } from '../../../reports/leader-sheet/leader-sheet-parts.ts'
import { statusOf } from '../../status.ts'
import { wholeYear } from './whole-year.ts'

/** What whoever signs a year's report should know before, cut to two sides of paper. */
export const leaderSheetRoute: FastifyPluginAsyncZod<{ leaderSheet: LeaderSheetDesk; now: () => { day: Day } }> = async (app, { leaderSheet, now }) => {
  app.get('/towns/:town/reports/:year/leader-sheet', { schema: getLeaderSheet, config: { asks: 'report.read' } }, async ({ params, query: { cutoff } }, reply) => {
    const refused = refusePeriod({ ...wholeYear(params.year), cutoff, today: now().day })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const { town, year, draft, sheet } = await leaderSheet({ ...params, cutoff })
    return {
      townName: town.name, demo: town.demo, year, cutoff, draft,
      sides: sheet.sides.map((sections) => sections.map(({ id, title, lead, lines, leftOut }) => ({ id, title, lead, lines, leftOut }))),
    }
  })
}
