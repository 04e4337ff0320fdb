import type { CrossCheck, Day, Id, Indicator, RuleBook } from '@zhenzhi/kernel'
import type { ReportOutline } from '@zhenzhi/reporting'
import type { Now } from '../../outside/clock.ts'
import type { LookAtPage } from '../../outside/webhook/look-at-page.ts'
import type { Pool, Tx } from '../../store/connection.ts'
import type { EditionContent, FrozenFigure } from '../editions/edition-parts.ts'
import type { Proofread } from '../proofreading.ts'
import type { WayDesk } from '../way/way-parts.ts'

export type { BodyLine, CountyCheck, CountyCheckId, WayDue } from '@zhenzhi/reporting'

/** A county, and the towns of it that may be named; of one year. */
export interface CountyOf {
  county: { id: number; name: string }
  year: number
  /** By name. */
  towns: readonly { id: number; name: string }[]
}

/** A figure as it was frozen with an edition: those its text prints, and no other. */
export type SentFigure = Pick<FrozenFigure, 'id' | 'zh' | 'value' | 'unit' | 'absent'>

/** An edition as it was sent up. */
export interface SentReport {
  town: number
  number: number
  cutoff: Day
  hash: string
  report: EditionContent['letter']
  figures: readonly SentFigure[]
}

export interface CountyParts {
  app: Pool
  now: () => Now
  rules: () => RuleBook
  indicators: readonly Indicator[]
  crossChecks: readonly CrossCheck[]
  /** Whose sentences read alike in every town of a county on purpose. */
  outlines: (county: number) => Promise<readonly ReportOutline[]>
  way: Pick<WayDesk, 'take'>
  proofread: Proofread
  lookAt: LookAtPage
  /** Tells whoever writes the town's report that it is due; false: told already under this key. */
  remind: (tx: Tx, told: { town: number; year: number; key: string; due: Day | null; to: readonly Id[]; by: Id }) => Promise<boolean>
}
