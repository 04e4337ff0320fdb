import type { ReportFigure } from '../report-figure.ts'
import { printFigure } from '../report-figure.ts'
import { piecesOf } from '../token.ts'

/** A number that somebody typed where a figure should stand, and the figures that have this value today. */
export interface LooseNumber {
  /** As typed, with the sign of a share behind it: 96%. */
  text: string
  /** Where it begins in the sentence with its tokens. */
  at: number
  /** `length`: how much of the sentence the token takes the place of, its unit too where that follows. */
  proposals: readonly { figure: string; zh: string; face: 'figure' | 'value'; prints: string; length: number }[]
}

/** Days and years are said in digits, and so are the names of documents: they are no figures of the town. */
const passedOver = /《[^》]*》|(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?)|(?:\d{1,2}月(?:\d{1,2}日)?)|(?:\d{4}\s*[—–－-]\s*\d{4}年?)/g
const typed = /[\p{Nd}\p{No}Ⅰ-ⅿ]+(?:[.．]\p{Nd}+)?(?:\s*[%％‰])?/gu
const mostProposals = 5

/** Numbers outside tokens. `figures` are those with their values as the report prints them. */
export function looseNumbers(text: string, figures: readonly ReportFigure[]): LooseNumber[] {
  const found: LooseNumber[] = []
  let at = 0
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'text') {
      const plain = piece.text.replaceAll(passedOver, (one) => '　'.repeat(one.length))
      for (const { 0: number, index } of plain.matchAll(typed)) {
        found.push({ text: number, at: at + index, proposals: proposalsFor(number, plain.slice(index + number.length), figures) })
      }
    }
    at += lengthOf(piece)
  }
  return found
}

function lengthOf(piece: ReturnType<typeof piecesOf>[number]): number {
  if (piece.kind === 'fixed') return piece.token.length + 4
  return piece.kind === 'figure' ? `{{${piece.face}:${piece.figure}}}`.length : piece.text.length
}

/** Those whose unit follows too come first: with it, the whole of “586件” may be replaced. */
function proposalsFor(number: string, behind: string, figures: readonly ReportFigure[]): LooseNumber['proposals'] {
  const digits = half(number).replace('%', '')
  const same = figures.filter((figure) => figure.value !== null && printFigure(figure, 'value') === digits && (number === half(number).replace('%', '') || figure.unit === '%'))
  const fits = (figure: ReportFigure) => figure.unit === '%' ? /[%％]/.test(number) : behind.startsWith(figure.unit)
  const proposed = same.map((figure) => ({
    figure: figure.id, zh: figure.zh, face: fits(figure) ? 'figure' as const : 'value' as const, prints: printFigure(figure, 'figure'),
    length: number.length + (fits(figure) && figure.unit !== '%' ? figure.unit.length : 0),
  }))
  return [...proposed.filter(({ face }) => face === 'figure'), ...proposed.filter(({ face }) => face === 'value')].slice(0, mostProposals)
}

/** Full-width digits and signs as the keyboard's. */
function half(text: string): string {
  return text.replaceAll(/\s/g, '').replaceAll(/[０-９．％]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
}
