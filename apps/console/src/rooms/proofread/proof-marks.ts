import type { ProofFinding } from '@zhenzhi/contract'

/** A stretch of the text, marked by findings or plain. */
export interface ProofPiece {
  text: string
  start: number
  /** By their places in the list; the most certain first. */
  findings: readonly number[]
}

const order = { A: 0, B: 1, C: 2 } as const

/** The text cut where findings begin and end, so that overlapping ones each keep their place. */
export function proofPieces(text: string, findings: readonly ProofFinding[]): ProofPiece[] {
  const cuts = [...new Set([0, text.length, ...findings.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length
    const over = findings.flatMap((one, index) => (one.start <= start && end <= one.end ? [{ one, index }] : []))
    return { text: text.slice(start, end), start, findings: over.sort((a, b) => order[a.one.certainty] - order[b.one.certainty] || a.index - b.index).map(({ index }) => index) }
  }).filter((piece) => piece.text !== '')
}
