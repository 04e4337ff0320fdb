import { crossChecks } from '@zhenzhi/catalog'
import type { FastifyInstance } from 'fastify'
import { leaderSheetRoute } from './http/routes/reports/leader-sheet.ts'
import type { ConfirmDesk } from './reports/confirm/confirm-desk.ts'
import { makeLeaderSheetDesk } from './reports/leader-sheet/leader-sheet-desk.ts'
import { reportedOn } from './wire-report-way.ts'
import type { System } from './wire-system.ts'

/** The two sides for whoever signs. What last year's report promised is not registered anywhere yet, and the sheet says so. */
export function leaderSheetOn(api: FastifyInstance, system: System, confirmations: ConfirmDesk): void {
  const { reports, figures, clock } = system
  const leaderSheet = makeLeaderSheetDesk({
    report: reports.draft, figures: (asked) => figures.read(asked, false), moved: figures.moved, crossChecks, confirmations, reported: reportedOn(system),
    promises: async () => undefined,
  })
  void api.register(leaderSheetRoute, { leaderSheet, now: clock.now })
}
