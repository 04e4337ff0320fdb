import type { ReportFacts } from './report-facts.ts'
import type { ReportFigure } from './report-figure.ts'

export type Known = ReadonlyMap<string, ReportFigure>

/** What every sentence is filled from. */
export interface Writing {
  known: Known
  facts: ReportFacts
}
