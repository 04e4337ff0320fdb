import type { CrossCheck, Day } from '@zhenzhi/kernel'
import type { LeaderSheet, PromiseKept } from '@zhenzhi/reporting'
import type { ReportOf } from '../../store/reports/report-drafts.ts'
import type { FigureRead } from '../annual-report.ts'
import type { ConfirmDesk } from '../confirm/confirm-desk.ts'
import type { FigureMoved, ReportAsked, ReportDesk, TownOfReport } from '../report-desk.ts'
import type { ReportedDesk } from '../way/reported-desk.ts'

export interface LeaderSheetAsked extends ReportOf {
  cutoff: Day
}

export interface LeaderSheetRead {
  town: TownOfReport
  year: number
  cutoff: Day
  /** Before the year is over or its last cut-off. */
  draft: boolean
  sheet: LeaderSheet
}

export interface LeaderSheetParts {
  report: ReportDesk['draft']
  /** Figures of a year as the books have them; `only` these. */
  figures: (asked: { town: number; from: Day; to: Day; cutoff?: Day; only?: readonly string[] }) => Promise<readonly FigureRead[]>
  moved: (asked: ReportAsked & { since: Day }) => Promise<readonly FigureMoved[]>
  crossChecks: readonly CrossCheck[]
  confirmations: Pick<ConfirmDesk, 'read'>
  reported: ReportedDesk
  /** What a year's report promised for the next; undefined: nobody registered it. */
  promises: (of: ReportOf) => Promise<readonly PromiseKept[] | undefined>
}

export type LeaderSheetDesk = (asked: LeaderSheetAsked) => Promise<LeaderSheetRead>
