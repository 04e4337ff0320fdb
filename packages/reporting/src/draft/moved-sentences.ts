import { fillSentence } from '../fill-sentence.ts'
import type { ReportFacts } from '../report-facts.ts'
import { printFigure } from '../report-figure.ts'
import type { ReportFigure } from '../report-figure.ts'
import type { Sentence } from '../outline.ts'
import { figuresNamed } from '../outline.ts'
import { saysCutoff } from '../token.ts'
import type { Block } from './block.ts'

/** A sentence that reads otherwise at a later cut-off. Null: it was, or is, left out. */
export interface MovedSentence {
  block: string
  sentence: number
  /** The nearest heading above it. */
  under: string
  before: string | null
  after: string | null
  /** The figures that moved. */
  figures: readonly string[]
}

export interface Moving {
  facts: ReportFacts
  before: readonly ReportFigure[]
  after: readonly ReportFigure[]
}

/** Every sentence of a draft whose figures moved from one cut-off to another, in order. The sentence that says the cut-off itself is none. */
export function movedSentences(blocks: readonly Block[], { facts, before, after }: Moving): MovedSentence[] {
  const [then, now] = [before, after].map((figures) => new Map(figures.map((figure) => [figure.id, figure])))
  const say = (sentence: Sentence, known: ReadonlyMap<string, ReportFigure> = new Map()) => fillSentence(sentence, { known, facts }).map(({ text }) => text).join('')
  let under = ''
  return blocks.flatMap(({ id, kind, sentences }) => {
    if (kind.startsWith('heading')) under = sentences.map((sentence) => say(sentence, now)).join('')
    return sentences.flatMap((sentence, index): MovedSentence[] => {
      const [was, is] = [say(sentence, then), say(sentence, now)]
      if (was === is || saysCutoff(sentence.text)) return []
      return [{ block: id, sentence: index, under, before: was || null, after: is || null, figures: figuresNamed(sentence).filter((one) => printed(then?.get(one)) !== printed(now?.get(one))) }]
    })
  })
}

/** All its faces: a rate may stay while both its sides move. */
function printed(figure: ReportFigure | undefined): string {
  return figure === undefined ? '' : (['figure', 'numerator', 'denominator'] as const).map((face) => printFigure(figure, face)).join('/')
}
