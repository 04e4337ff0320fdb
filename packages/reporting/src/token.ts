/** What a figure token prints: the value with its unit, the value alone, or what a rate was divided from. */
const faces = ['figure', 'value', 'numerator', 'denominator'] as const
export type Face = (typeof faces)[number]

/** Tokens that stand for the report's own facts. `cutoff` prints 截至M月D日 and only in a draft. */
const fixed = ['town', 'county', 'year', 'nextYear', 'cutoff'] as const
export type FixedToken = (typeof fixed)[number]

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'fixed'; token: FixedToken }
  | { kind: 'figure'; face: Face; figure: string }
  | { kind: 'unknown'; text: string }

/** A sentence taken apart at its tokens, in order. A token nobody knows comes back as it was written. */
export function piecesOf(text: string): Piece[] {
  return text.split(/(\{\{[^{}]*\}\})/).filter((one) => one !== '').map(pieceOf)
}

function pieceOf(text: string): Piece {
  const inner = /^\{\{([^{}]*)\}\}$/.exec(text)?.[1]
  if (inner === undefined) return { kind: 'text', text }
  const token = fixed.find((one) => one === inner)
  if (token !== undefined) return { kind: 'fixed', token }
  const [before, figure, ...more] = inner.split(':')
  const face = faces.find((one) => one === before)
  if (face === undefined || figure === undefined || figure === '' || more.length > 0) return { kind: 'unknown', text }
  return { kind: 'figure', face, figure }
}

/** The figures a sentence prints, each once. */
export function figuresIn(text: string): string[] {
  return [...new Set(piecesOf(text).flatMap((piece) => (piece.kind === 'figure' ? [piece.figure] : [])))]
}

export function saysCutoff(text: string): boolean {
  return piecesOf(text).some((piece) => piece.kind === 'fixed' && piece.token === 'cutoff')
}
