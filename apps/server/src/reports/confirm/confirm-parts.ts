import type { Day, Id, Indicator } from '@zhenzhi/kernel'
import type { FigureSeen, FigureState, ObjectedTo, Offices, Opinion } from '@zhenzhi/reporting'
import type { Now } from '../../outside/clock.ts'
import type { Pool, Tx } from '../../store/connection.ts'
import type { ConfirmationKept } from '../../store/reports/confirmations.ts'
import type { ReportOf } from '../../store/reports/report-drafts.ts'
import type { DraftReport } from '../annual-report.ts'

/** The figures of a year at a cut-off; every read and every signature is of one. */
export interface ConfirmAsked extends ReportOf {
  cutoff: Day
}

/** Posts somebody holds in the town today, each with its unit; '' where it names none. */
export type Hands = readonly { post: string; unit: string }[]

/** A kept line with its JSON parts in their shapes: nothing else writes this table. */
export interface Line extends Omit<ConfirmationKept, 'figures' | 'about' | 'of' | 'taken'> {
  figures: readonly FigureSeen[]
  about?: ObjectedTo
  of?: number
  taken?: boolean
}

/** A line as people read it. */
export interface LineNamed extends Line {
  /** Of the account that entered it. */
  name: string
}

export interface FigureOfOffice extends FigureSeen {
  /** As the text prints it. */
  shown: string
  printed: boolean
  state: FigureState
}

export interface OfficeSheet {
  office: string
  name: string
  /** Whether somebody holds a post there by which it could sign; otherwise a leader may. */
  staffed: boolean
  /** Those the text prints come first, in its order; of the others those that stand on something. */
  figures: FigureOfOffice[]
  /** Signatures that were not taken back, the latest first. */
  signed: LineNamed[]
}

export interface ConfirmSheet {
  /** Of the text; 0: nobody has edited it. */
  version: number
  seal: number
  offices: OfficeSheet[]
  /** Printed figures, and how many of them some office has yet to confirm. */
  printed: number
  unconfirmed: number
  opinions: (Opinion<LineNamed> & { open: boolean; office: string; stands: boolean })[]
}

export interface Read extends Pick<DraftReport, 'filled' | 'figures'> {
  version: number
}

export interface ConfirmParts {
  app: Pool
  now: () => Now
  report: (asked: { town: number; from: Day; to: Day; cutoff: Day }) => Promise<Read>
  /** Indicators of a town, its own among them. */
  indicators: (town: number) => Promise<readonly Indicator[]>
  /** Definition → office. */
  offices: Offices['ofDefinition']
  /** Tells people of the offices that their figures wait for a signature, in the transaction in which they were asked. */
  tell: (tx: Tx, asked: ReportOf & { number: number; to: readonly Id[]; by: Id }) => Promise<void>
}

/** By these an office signs for what is its own; a leader signs for any, because his post names none. */
export const signingPosts = ['clerk', 'officer', 'body', 'report-writer'] as const
