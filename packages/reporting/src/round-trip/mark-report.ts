import type { Block } from '../draft/block.ts'
import { outlineOf } from '../draft/block.ts'
import { fillReport } from '../fill-report.ts'
import type { FilledParagraph, FilledReport, Run } from '../filled-report.ts'
import { printFigure } from '../report-figure.ts'
import type { ReportFigure } from '../report-figure.ts'
import type { Face } from '../token.ts'
import type { Writing } from '../writing.ts'
import { blockName, figureName, originName } from './print-mark.ts'
import type { Origin } from './print-mark.ts'
import { printedBlocks } from './printed-block.ts'
import type { PrintedBlock } from './printed-block.ts'

export type MarkedRun = Run & { mark?: string }

export interface MarkedParagraph extends FilledParagraph {
  runs: readonly MarkedRun[]
  mark?: string
}

/** A filled report whose paragraphs and figures bear names, so that a file made of it can be taken back. */
export interface MarkedReport extends FilledReport {
  paragraphs: readonly MarkedParagraph[]
  /** Of the title: where the report comes from, and its block. */
  marks: readonly string[]
}

/** The report of a draft with a name on every paragraph and figure. Where text and draft cannot be brought together it bears its origin alone. */
export function markReport(blocks: readonly Block[], writing: Writing, origin: Origin): MarkedReport {
  const filled = fillReport(outlineOf(blocks), { figures: [...writing.known.values()], facts: writing.facts })
  const printed = printedBlocks(blocks, writing)
  const title = printed.find(({ block }) => block.kind === 'title')
  const below = printed.filter(({ block }) => block.kind !== 'title')
  const fits = below.length === filled.paragraphs.length && below.every(({ block }, at) => levelOf(block) === filled.paragraphs[at]?.level)
  let figures = 0
  const nameOf = (nth: number, { block, sentences }: PrintedBlock) => blockName(nth, block.id, sentences.map(({ index }) => index))
  return {
    ...filled,
    marks: [originName(origin), ...(title === undefined ? [] : [nameOf(0, title)])],
    paragraphs: filled.paragraphs.map((paragraph, at): MarkedParagraph => {
      const own = fits ? below[at] : undefined
      if (own === undefined) return paragraph
      const runs = paragraph.runs.map((run): MarkedRun => ('figure' in run ? { ...run, mark: figureName(figures += 1, { ...run, value: bareValue(writing.known.get(run.figure), run.face) }) } : run))
      return { ...paragraph, runs, mark: nameOf(at + 1, own) }
    }),
  }
}

function levelOf({ kind }: Block): number {
  return Number(/\d$/.exec(kind)?.[0] ?? 0)
}

/** The number a face prints, without its unit; null for no value. */
function bareValue(figure: ReportFigure | undefined, face: Face): string | null {
  if (figure === undefined) return null
  const side = face === 'figure' ? 'value' : face
  return figure[side] === null ? null : printFigure(figure, side)
}
