import type { Block } from '../draft/block.ts'
import { outlineOf } from '../draft/block.ts'
import { fillReport } from '../fill-report.ts'
import { fillSentence } from '../fill-sentence.ts'
import type { FilledReport, Run } from '../filled-report.ts'
import type { ReportFacts } from '../report-facts.ts'
import type { ReportFigure } from '../report-figure.ts'
import type { WithholdingGround } from './ground.ts'
import { factsOfEdition } from './letter-details.ts'
import type { LetterDetails } from './letter-details.ts'
import { isSmallCell, sayFew, withoutSize } from './small-cells.ts'
import { depthOf, withheldBlocks } from './withheld.ts'

/** `upward` goes to the county's Party committee and government; `public` is what everybody may read. */
export type EditionOfReport = 'upward' | 'public'

/** Why a sentence is not published, or reads otherwise there. */
export type EditionReason =
  | { why: 'withheld'; ground: WithholdingGround }
  | { why: 'few'; figure: string; zh: string }
  | { why: 'person' }
  /** A heading under which nothing is left. */
  | { why: 'nothing-under' }

/** A sentence of the draft as an edition prints it; null: it does not. */
export interface EditionSentence {
  block: string
  sentence: number
  /** The nearest heading above it. */
  under: string
  text: string | null
  because: readonly EditionReason[]
}

export interface Edition {
  kind: EditionOfReport
  report: FilledReport
  sentences: readonly EditionSentence[]
}

export interface EditionAsked {
  kind: EditionOfReport
  facts: ReportFacts
  figures: readonly ReportFigure[]
  details: LetterDetails
  /** Figures of special groups, of which small numbers are not published. */
  special: ReadonlySet<string>
  /** A text with names and numbers by which a private person is known made unknowable; the same text where there are none. */
  mask: (text: string) => string
}

/** One edition out of the body that both share. The upward one is all of it; the public one leaves out, rounds off and masks, and says why. */
export function editionOf(blocks: readonly Block[], asked: EditionAsked): Edition {
  const { kind, figures } = asked
  const facts = factsOfEdition(kind, asked.facts, asked.details)
  const printing = { ...asked, facts, known: new Map(figures.map((one) => [one.id, one])), withheld: kind === 'public' ? withheldBlocks(blocks) : new Map<string, WithholdingGround>() }
  const report = fillReport(outlineOf(keptOf(blocks, printing)), { figures, facts })
  return { kind, report: kind === 'public' ? openReport(report, printing) : report, sentences: sentencesOfEdition(blocks, printing) }
}

interface Printing extends EditionAsked {
  known: ReadonlyMap<string, ReportFigure>
  withheld: ReadonlyMap<string, WithholdingGround>
}

function keptOf(blocks: readonly Block[], { kind, withheld }: Printing): Block[] {
  if (kind === 'upward') return [...blocks]
  return blocks.filter(({ id }) => !withheld.has(id)).map((block) => ({ ...block, sentences: block.sentences.filter((sentence) => sentence.withheld === undefined) }))
}

function openReport(report: FilledReport, printing: Printing): FilledReport {
  const few = new Set(report.figures.filter((figure) => isFewHere(figure, printing)).map(({ id }) => id))
  return {
    ...report,
    title: report.title.map(printing.mask),
    paragraphs: report.paragraphs.map((paragraph) => ({ ...paragraph, runs: paragraph.runs.map((run) => openRun(run, printing)) })),
    figures: report.figures.map((figure) => (few.has(figure.id) ? withoutSize(figure) : figure)),
    leftOut: [],
  }
}

function isFewHere(figure: ReportFigure | undefined, { special }: Printing): figure is ReportFigure {
  return figure !== undefined && special.has(figure.id) && isSmallCell(figure)
}

function openRun(run: Run, printing: Printing): Run {
  if (!('figure' in run)) return { text: printing.mask(run.text) }
  const figure = printing.known.get(run.figure)
  return isFewHere(figure, printing) ? { ...run, text: sayFew(figure, run.face) } : run
}

function sentencesOfEdition(blocks: readonly Block[], printing: Printing): EditionSentence[] {
  let under = ''
  const said = blocks.flatMap((block) => {
    if (block.kind.startsWith('heading')) under = block.sentences.map((sentence) => plain(fillSentence(sentence, printing))).join('')
    return block.sentences.map((_, sentence) => ({ under, ...sayOne(block, sentence, printing) }))
  })
  return said.map((one) => (one.text !== null && standsAlone(blocks, one, said) ? { ...one, text: null, because: [...one.because, { why: 'nothing-under' as const }] } : one))
}

function sayOne(block: Block, at: number, printing: Printing): Omit<EditionSentence, 'under'> {
  const place = { block: block.id, sentence: at }
  const sentence = block.sentences[at]
  const runs = sentence === undefined ? [] : fillSentence(sentence, printing)
  if (runs.length === 0) return { ...place, text: null, because: [] }
  if (printing.kind === 'upward') return { ...place, text: plain(runs), because: [] }
  const ground = printing.withheld.get(block.id) ?? sentence?.withheld
  if (ground !== undefined) return { ...place, text: null, because: [{ why: 'withheld', ground }] }
  return { ...place, text: plain(runs.map((run) => openRun(run, printing))), because: reasonsOf(runs, printing) }
}

function reasonsOf(runs: readonly Run[], printing: Printing): EditionReason[] {
  const few = [...new Set(runs.flatMap((run) => ('figure' in run ? [run.figure] : [])))].flatMap((id) => {
    const figure = printing.known.get(id)
    return isFewHere(figure, printing) ? [{ why: 'few' as const, figure: id, zh: figure.zh }] : []
  })
  const person = runs.some((run) => !('figure' in run) && printing.mask(run.text) !== run.text)
  return person ? [...few, { why: 'person' }] : few
}

/** A heading with no text left before the next heading as high as it is. */
function standsAlone(blocks: readonly Block[], { block: id }: EditionSentence, said: readonly EditionSentence[]): boolean {
  const at = blocks.findIndex((block) => block.id === id)
  const block = blocks[at]
  if (block === undefined || !block.kind.startsWith('heading')) return false
  const next = blocks.findIndex((one, index) => index > at && depthOf(one) <= depthOf(block))
  const below = new Set(blocks.slice(at + 1, next < 0 ? undefined : next).filter(({ kind }) => kind === 'body').map((one) => one.id))
  return !said.some((one) => below.has(one.block) && one.text !== null)
}

function plain(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
