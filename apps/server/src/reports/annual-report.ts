import { yearOf } from '@zhenzhi/kernel'
import type { Day, Grade, Moment } from '@zhenzhi/kernel'
import { checkDraft, checkReport, fillReport, outlineOf, requiredMissing } from '@zhenzhi/reporting'
import type { Block, FilledReport, ReportFacts, ReportFigure, Writing } from '@zhenzhi/reporting'

/** A figure as the books give it; the report takes its weakest grade. */
export interface FigureRead {
  id: string
  zh: string
  value: string | null
  /** How the absence of a value is said. */
  absent: string
  numerator: string | null
  denominator: string | null
  unit: ReportFigure['unit']
  grades: readonly Grade[]
  /** Entries in the books that stand. */
  entries: number
  /** Null where nobody counted them. */
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
  blocks: readonly Block[]
  /** Figures the county asks for. */
  required?: readonly string[]
}

/** Something to mend or to look at; in the text of a draft, the block and sentence where. */
export interface FoundInReport {
  level: 'wrong' | 'ask'
  says: string
  at?: { block: string; sentence: number }
}

export interface DraftReport {
  filled: FilledReport
  /** As they were read, those too that the text does not print. */
  figures: readonly FigureRead[]
  findings: readonly FoundInReport[]
}

const weakestFirst: readonly Grade[] = ['supply', 'import', 'record']

/** The annual report of a period out of its text and figures, as a draft for the writer: unsigned, with what a careful reader would find. */
export function annualReport(asked: ReportAsked): DraftReport {
  const { figures: read, blocks, cutoff } = asked
  const figures = read.map((figure) => reportFigure(figure, cutoff))
  const filled = fillReport(outlineOf(blocks), { facts: factsOf(asked), figures })
  const typed = checkDraft(blocks, figures).map(({ block, sentence, says }): FoundInReport => ({ level: 'wrong', says, at: { block, sentence } }))
  const missing = requiredMissing(blocks, asked.required ?? []).map((id): FoundInReport => ({ level: 'wrong', says: `县里的模板要求写“${read.find((one) => one.id === id)?.zh ?? id}”，报告里还没有。` }))
  return { filled, figures: read, findings: [...typed, ...missing, ...checkReport(filled).map(({ level, says }) => ({ level, says }))] }
}

export function factsOf({ town, from, to, cutoff }: Omit<ReportAsked, 'figures' | 'blocks'>): ReportFacts {
  return {
    town: town.name, county: town.county, year: yearOf(to), from, to, cutoff: cutoff > to ? to : cutoff, signedOn: null,
    addressee: `${town.county}人民政府`, copyTo: [], signature: `${town.name}人民政府`,
  }
}

export function reportFigure({ grades, entries: _entries, asOf: _seal, ...figure }: FigureRead, asOf: Day): ReportFigure {
  return { ...figure, grade: weakestFirst.find((grade) => grades.includes(grade)) ?? 'record', asOf }
}

/** What a text is filled from: these figures, each as a report takes it, and what is said of the town and the period. */
export function writingOf(asked: { from: Day; to: Day; cutoff: Day }, town: ReportAsked['town'], read: readonly FigureRead[]): Writing {
  return { known: new Map(read.map((figure) => [figure.id, reportFigure(figure, asked.cutoff)])), facts: factsOf({ ...asked, town }) }
}
