import type { ReportFigure } from '../report-figure.ts'
import { piecesOf } from '../token.ts'
import type { Block } from './block.ts'
import { looseNumbers } from './loose-numbers.ts'

/** What must be mended in one sentence of a draft before it goes. It may be kept meanwhile. */
export interface DraftFinding {
  block: string
  sentence: number
  says: string
}

/** Numbers typed where a figure should stand, figures that do not exist, tokens nobody knows. `figures`: all there are. */
export function checkDraft(blocks: readonly Block[], figures: readonly ReportFigure[]): DraftFinding[] {
  const known = new Set(figures.map(({ id }) => id))
  return blocks.flatMap(({ id, sentences }) => sentences.flatMap(({ text }, sentence) => [
    ...looseNumbers(text, figures).map(({ text: typed, proposals }) => ({ block: id, sentence, says: sayTyped(typed, proposals[0]) })),
    ...piecesOf(text).flatMap((piece) => {
      if (piece.kind === 'unknown') return [{ block: id, sentence, says: `有不认识的标记“${piece.text}”，请删去，从数字列表重新放入。` }]
      return piece.kind === 'figure' && !known.has(piece.figure) ? [{ block: id, sentence, says: `没有编号为“${piece.figure}”的指标，这句话不会印出来。` }] : []
    }),
  ]))
}

function sayTyped(typed: string, proposal: { zh: string; prints: string } | undefined): string {
  const means = proposal === undefined ? '请从数字列表放入对应的数字，或改用文字表述。' : `台账中“${proposal.zh}”正是${proposal.prints}，可以换成它。`
  return `直接写了数字“${typed}”，台账变了它不会跟着变。${means}`
}
