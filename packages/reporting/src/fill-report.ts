import { fillSentence, wouldLeaveOut } from './fill-sentence.ts'
import type { FilledParagraph, FilledReport, Run } from './filled-report.ts'
import { headingNumber } from './heading-number.ts'
import type { OutlineParagraph, OutlineSection, PartNumber, ReportOutline } from './outline.ts'
import { sentencesOf } from './outline.ts'
import { isDraft, printDay } from './report-facts.ts'
import type { ReportFacts } from './report-facts.ts'
import type { ReportFigure } from './report-figure.ts'
import type { Known, Writing } from './writing.ts'

/** What a report is filled with. Two figures of one id are a fault of the caller. */
export interface Filling {
  figures: readonly ReportFigure[]
  facts: ReportFacts
}

/**
 * A report out of its outline, its figures and its own facts. Nothing is refused: what a figure lacks is printed as “—” and listed,
 * sentences whose figures are not there are left out and listed, headings with nothing under them go, and the rest is numbered.
 */
export function fillReport(outline: ReportOutline, { figures, facts }: Filling): FilledReport {
  const known: Known = new Map(figures.map((figure) => [figure.id, figure]))
  if (known.size !== figures.length) throw new Error('two figures of one id')
  const writing: Writing = { known, facts }
  const paragraphs = [
    ...fillParagraphs(outline.opening, null, writing),
    ...fillSections(outline.parts.map((part) => ({ section: part, part: part.part })), 1, writing),
  ]
  return {
    outline: outline.id, facts, draft: isDraft(facts), paragraphs,
    title: outline.title.map((piece) => fillSentence({ text: piece }, writing).map((run) => run.text).join('')),
    date: facts.signedOn === null ? null : printDay(facts.signedOn),
    ...accountFor(paragraphs, known),
    leftOut: sentencesOf(outline).flatMap(({ sentence }) => {
      const because = wouldLeaveOut(sentence, known)
      return because.length === 0 ? [] : [{ text: sentence.text, because }]
    }),
  }
}

interface Placed {
  section: OutlineSection
  part: PartNumber
}

function fillSections(sections: readonly Placed[], level: 1 | 2 | 3, writing: Writing): FilledParagraph[] {
  const filled: FilledParagraph[] = []
  let nth = 0
  for (const { section, part } of sections) {
    const below = contentsOf({ section, part }, level, writing)
    if (below.length === 0) continue
    nth += 1
    const heading = [{ text: headingNumber(level, nth) }, ...fillSentence({ text: section.heading }, writing)]
    filled.push({ level, part, runs: merge(heading) }, ...below)
  }
  return filled
}

function contentsOf({ section, part }: Placed, level: 1 | 2 | 3, writing: Writing): FilledParagraph[] {
  const own = fillParagraphs(section.paragraphs, part, writing)
  const sections = section.sections ?? []
  if (sections.length === 0) return own
  if (level === 3) throw new Error(`“${section.heading}” nests deeper than 1.`)
  return [...own, ...fillSections(sections.map((one) => ({ section: one, part })), level === 1 ? 2 : 3, writing)]
}

function fillParagraphs(paragraphs: readonly OutlineParagraph[], part: PartNumber | null, writing: Writing): FilledParagraph[] {
  return paragraphs.flatMap((sentences) => {
    const runs = merge(sentences.flatMap((sentence) => fillSentence(sentence, writing)))
    return runs.length === 0 ? [] : [{ level: 0 as const, part, runs }]
  })
}

/** Neighbouring stretches of plain text become one. */
function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last !== undefined && !('figure' in last) && !('figure' in run)) merged[merged.length - 1] = { text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}

function accountFor(paragraphs: readonly FilledParagraph[], known: Known): Pick<FilledReport, 'figures' | 'withoutValue'> {
  const bound = paragraphs.flatMap(({ runs }) => runs).flatMap((run) => ('figure' in run ? [run] : []))
  const figures = [...new Set(bound.map((run) => run.figure))].flatMap((id) => known.get(id) ?? [])
  const lacks = (figure: ReportFigure) =>
    bound.some(({ figure: id, face }) => id === figure.id && figure[face === 'figure' ? 'value' : face] === null)
  return { figures, withoutValue: figures.filter(lacks).map((figure) => figure.id) }
}
