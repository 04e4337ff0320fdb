import { crossChecks } from '@zhenzhi/catalog'
import type { PromiseKept } from '@zhenzhi/reporting'
import type { FastifyInstance } from 'fastify'
import type { DeskParts } from './cases/desk-parts.ts'
import { walkPage } from './cases/list-walk.ts'
import type { WalkedRow } from './cases/list-walk.ts'
import { leaderSheetRoute } from './http/routes/reports/leader-sheet.ts'
import type { ConfirmDesk } from './reports/confirm/confirm-desk.ts'
import { makeLeaderSheetDesk } from './reports/leader-sheet/leader-sheet-desk.ts'
import type { ReportOf } from './store/reports/report-drafts.ts'
import { reportedOn } from './wire-report-way.ts'
import type { System } from './wire-system.ts'

/** The two sides for whoever signs. What last year's report promised stands in the tasks of this year that name it as their source. */
export function leaderSheetOn(api: FastifyInstance, system: System, confirmations: ConfirmDesk): void {
  const { reports, figures, clock, deskParts } = system
  const leaderSheet = makeLeaderSheetDesk({
    report: reports.draft, figures: (asked) => figures.read(asked, false), moved: figures.moved, crossChecks, confirmations, reported: reportedOn(system),
    promises: (of) => promisesOf(deskParts, of),
  })
  void api.register(leaderSheetRoute, { leaderSheet, now: clock.now })
}

/** Of a report, the promises that were taken over as tasks of the year after; undefined where none was. Tasks name no person: all of the town's are read. */
async function promisesOf(deskParts: DeskParts, { town, year }: ReportOf): Promise<PromiseKept[] | undefined> {
  const reach = { account: nobody, towns: [town], wide: [town], places: [], units: [], figures: [], posts: [] }
  const asked = { town, definition: 'year-task', opened: { from: `${year + 1}-01-01`, to: `${year + 1}-12-31` } }
  const { page } = await walkPage(deskParts, { asked, reach, fields: ['source', 'task', 'result', 'reason', 'latest'] }, undefined)
  const promised = page.rows.filter(({ values }) => values['source'] === 'last-report')
  return promised.length === 0 ? undefined : promised.map(promiseOf)
}

const nobody = '00000000-0000-0000-0000-000000000000'

function promiseOf({ state, values }: WalkedRow): PromiseKept {
  const say = (field: string) => (typeof values[field] === 'string' ? values[field] : '')
  const text = say('task')
  switch (state) {
    case 'verified': return { text, kept: 'yes', how: say('result') }
    case 'undone': return { text, kept: 'no', how: say('reason') }
    case 'done': return { text, kept: 'partly', how: '已登记完成，还没有核验' }
    default: return { text, kept: 'unknown', how: `推进中，最迟${say('latest')}` }
  }
}
