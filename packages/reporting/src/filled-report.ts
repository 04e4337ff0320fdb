import type { PartNumber } from './outline.ts'
import type { ReportFacts } from './report-facts.ts'
import type { ReportFigure } from './report-figure.ts'
import type { Face } from './token.ts'

/** A stretch of a paragraph: plain text, or the print of a figure that a screen can open. */
export type Run =
  | { text: string }
  | { text: string; figure: string; face: Face }

/** Level 0 is body text; 1 to 3 are headings, their numbers already in the text. No part: the opening. */
export interface FilledParagraph {
  level: 0 | 1 | 2 | 3
  part: PartNumber | null
  runs: readonly Run[]
}

export interface FilledReport {
  outline: string
  facts: ReportFacts
  draft: boolean
  /** Pieces that stay whole when the title takes more than one line. */
  title: readonly string[]
  paragraphs: readonly FilledParagraph[]
  /** 成文日期 as printed; null while unsigned. */
  date: string | null
  /** The figures printed, in the order of their first appearance. */
  figures: readonly ReportFigure[]
  /** Figures printed as “—”, or whose numerator or denominator was. */
  withoutValue: readonly string[]
  /** Sentences left out because of figures that were missing, without a value, or zero. */
  leftOut: readonly { text: string; because: readonly string[] }[]
}

export function paragraphText(paragraph: Pick<FilledParagraph, 'runs'>): string {
  return paragraph.runs.map((run) => run.text).join('')
}
