import { compareDecimals } from '@zhenzhi/kernel'
import type { Run } from './filled-report.ts'
import type { Sentence } from './outline.ts'
import { isDraft, printMonthDay } from './report-facts.ts'
import type { ReportFacts } from './report-facts.ts'
import { printFigure } from './report-figure.ts'
import type { ReportFigure } from './report-figure.ts'
import type { FixedToken, Piece } from './token.ts'
import { figuresIn, piecesOf, saysCutoff } from './token.ts'
import type { Known, Writing } from './writing.ts'

/** The runs of a sentence; none when it is left out. */
export function fillSentence(sentence: Sentence, { known, facts }: Writing): Run[] {
  if (wouldLeaveOut(sentence, known).length > 0) return []
  if (saysCutoff(sentence.text) && !isDraft(facts)) return []
  return piecesOf(sentence.text).map((piece) => fillPiece(piece, { known, facts }))
}

/** The figures because of which a sentence is left out. */
export function wouldLeaveOut({ text, needs = {} }: Sentence, known: Known): string[] {
  const absent = figuresIn(text).filter((id) => !known.has(id))
  const unknown = (needs.known ?? []).filter((id) => (known.get(id)?.value ?? null) === null)
  const nothing = (needs.nonZero ?? []).filter((id) => isNothing(known.get(id)?.value ?? null))
  const some = (needs.zero ?? []).filter((id) => !isZero(known.get(id)?.value ?? null))
  const lacking = (needs.complete ?? []).filter((id) => !isComplete(known.get(id)))
  return [...new Set([...absent, ...unknown, ...nothing, ...some, ...lacking])]
}

function isZero(value: string | null): boolean {
  return value !== null && compareDecimals(value, '0') === 0
}

/** Nothing was due: then nothing is complete either. */
function isComplete(figure: ReportFigure | undefined): boolean {
  const { numerator = null, denominator = null } = figure ?? {}
  return numerator !== null && denominator !== null && !isZero(denominator) && compareDecimals(numerator, denominator) >= 0
}

function isNothing(value: string | null): boolean {
  return value === null || isZero(value)
}

/** What one piece of a sentence prints. */
export function fillPiece(piece: Piece, { known, facts }: Writing): Run {
  if (piece.kind === 'fixed') return { text: printFixed(piece.token, facts) }
  if (piece.kind !== 'figure') return { text: piece.text }
  const figure = known.get(piece.figure)
  if (figure === undefined) throw new Error(`no figure “${piece.figure}”`)
  return { text: printFigure(figure, piece.face), figure: figure.id, face: piece.face }
}

function printFixed(token: FixedToken, facts: ReportFacts): string {
  switch (token) {
    case 'town': return facts.town
    case 'county': return facts.county
    case 'year': return String(facts.year)
    case 'nextYear': return String(facts.year + 1)
    case 'cutoff': return `截至${printMonthDay(facts.cutoff)}`
  }
}
