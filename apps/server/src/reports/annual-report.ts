import { yearOf } from '@zhenzhi/kernel'
import type { Day, Grade, Moment } from '@zhenzhi/kernel'
import { checkReport, defaultOutline, fillReport } from '@zhenzhi/reporting'
import type { FilledReport, Finding, ReportFacts, ReportFigure } from '@zhenzhi/reporting'

/** A figure as the books give it; the report takes its weakest grade. */
export interface FigureRead {
  id: string
  zh: string
  value: string | null
  numerator: string | null
  denominator: string | null
  unit: ReportFigure['unit']
  grades: readonly Grade[]
  records: number | null
  /** The seal it was read at. */
  asOf: { seq: number; moment: Moment | null }
}

export interface ReportAsked {
  town: { name: string; county: string }
  from: Day
  to: Day
  cutoff: Day
  figures: readonly FigureRead[]
}

export interface DraftReport {
  filled: FilledReport
  /** As they were read, those too that the text does not print. */
  figures: readonly FigureRead[]
  findings: readonly Finding[]
}

const weakestFirst: readonly Grade[] = ['supply', 'import', 'record']

/** The annual report of a period out of its figures, as a draft for the writer: unsigned, with what a careful reader would find. */
export function annualReport({ town, from, to, cutoff, figures }: ReportAsked): DraftReport {
  const facts: ReportFacts = {
    town: town.name, county: town.county, year: yearOf(to), from, to, cutoff: cutoff > to ? to : cutoff, signedOn: null,
    addressee: `${town.county}人民政府`, copyTo: [], signature: `${town.name}人民政府`,
  }
  const filled = fillReport(defaultOutline, { facts, figures: figures.map((figure) => reportFigure(figure, cutoff)) })
  return { filled, figures, findings: checkReport(filled) }
}

function reportFigure({ grades, records, asOf: _seal, ...figure }: FigureRead, asOf: Day): ReportFigure {
  return { ...figure, grade: weakestFirst.find((grade) => grades.includes(grade)) ?? 'record', records: records ?? 0, asOf }
}
