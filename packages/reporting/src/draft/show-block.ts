import { fillPiece, wouldLeaveOut } from '../fill-sentence.ts'
import type { Sentence } from '../outline.ts'
import type { ReportFigure } from '../report-figure.ts'
import { isDraft } from '../report-facts.ts'
import { piecesOf, saysCutoff } from '../token.ts'
import type { Writing } from '../writing.ts'
import type { Block } from './block.ts'
import { looseNumbers } from './loose-numbers.ts'
import type { LooseNumber } from './loose-numbers.ts'

/** A stretch of a sentence as it is edited: text, or a token that shows what it prints today. */
export interface ShownPiece {
  text: string
  token?: string
}

export interface ShownSentence extends Sentence {
  pieces: readonly ShownPiece[]
  /** It is not printed today, because of these figures; the cut-off's sentence goes by itself in a final report. */
  leftOut: readonly string[]
  printed: boolean
  loose: readonly LooseNumber[]
  /** Figures it names that do not exist. */
  unknown: readonly string[]
}

/** A block as it is edited: its sentences all, those too that are not printed today. */
export function showBlock({ sentences, ...block }: Block, writing: Writing): Omit<Block, 'sentences'> & { sentences: ShownSentence[] } {
  const figures = [...writing.known.values()]
  return { ...block, sentences: sentences.map((sentence) => showSentence(sentence, writing, figures)) }
}

function showSentence(sentence: Sentence, writing: Writing, figures: readonly ReportFigure[]): ShownSentence {
  const pieces = piecesOf(sentence.text)
  const leftOut = wouldLeaveOut(sentence, writing.known)
  return {
    ...sentence, leftOut,
    pieces: pieces.map((piece): ShownPiece => {
      if (piece.kind === 'text') return { text: piece.text }
      if (piece.kind === 'fixed') return { text: fillPiece(piece, writing).text, token: piece.token }
      if (piece.kind === 'unknown') return { text: piece.text }
      const known = writing.known.has(piece.figure)
      return { text: known ? fillPiece(piece, writing).text : '？', token: `${piece.face}:${piece.figure}` }
    }),
    printed: leftOut.length === 0 && !(saysCutoff(sentence.text) && !isDraft(writing.facts)),
    loose: looseNumbers(sentence.text, figures),
    unknown: pieces.flatMap((piece) => (piece.kind === 'figure' && !writing.known.has(piece.figure) ? [piece.figure] : [])),
  }
}
