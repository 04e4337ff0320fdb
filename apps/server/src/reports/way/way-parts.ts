import type { Day, Id, Refused, RuleBook } from '@zhenzhi/kernel'
import type { Way, WayDue, WaySide, WayStanding, WayStep } from '@zhenzhi/reporting'
import type { Now } from '../../outside/clock.ts'
import type { Pool } from '../../store/connection.ts'
import type { EditionKept, EditionKind } from '../../store/reports/editions.ts'
import type { ReportOf } from '../../store/reports/report-drafts.ts'
import type { StepKept } from '../../store/reports/report-steps.ts'

/** Makes an edition of the report as it reads at a cut-off. */
export type FreezeEdition = (asked: ReportOf & { kind: EditionKind; cutoff: Day; by: Id }) => Promise<{ number: number; hash: string } | Refused>

export interface StepToTake extends ReportOf {
  step: string
  side: WaySide
  /** The day on paper. */
  day: Day
  said: Readonly<Record<string, string>>
  /** An edition that is there, or one to be made with this step; null where the step is about none. */
  edition: { number: number } | { freeze: { kind: EditionKind; cutoff: Day } } | null
  /** The number of the last step on the screen; 0: none. */
  seen: number
  /** Names the attempt: sent twice, it is done once. */
  key: Id
  by: { account: Id; post: string }
}

export interface NamedStep extends StepKept {
  /** Of whoever entered it. */
  name: string
  /** Of the step. */
  title: string
  /** What may be said with it, in order. */
  fields: WayStep['says']
}

export type EditionLine = Omit<EditionKept, 'content'> & { name: string }

export interface WayRead {
  way: Way
  /** A later correction, and the county's steps: in every way. */
  correct: WayStep
  county: readonly WayStep[]
  standing: WayStanding
  open: readonly string[]
  taken: readonly NamedStep[]
  /** The latest first. */
  editions: readonly EditionLine[]
  dues: readonly WayDue[]
  /** What whoever reads it should know, and what stops nothing. */
  told: readonly string[]
}

export interface WayDesk {
  read: (of: ReportOf) => Promise<WayRead>
  /** Refused where somebody else took a step meanwhile (`case-moved`). Sent twice with one key, it is done once and answered alike. */
  take: (asked: StepToTake) => Promise<{ number: number; edition: number | null } | Refused>
}

export interface WayDeskParts {
  app: Pool
  now: () => Now
  rules: RuleBook
  freeze: FreezeEdition
}
