import type { DraftFindingView, DraftSentenceView } from '@zhenzhi/contract'

type Certainty = DraftFindingView['certainty']

/** A stretch of a sentence as it is shown: text or a figure, marked by the most certain finding that lies over it. */
interface MarkedPiece {
  text: string
  token?: string | undefined
  mark?: { certainty: Certainty; message: string }
}

export interface Marking {
  from: number
  to: number
  certainty: Certainty
  message: string
}

/** Where findings lie over one sentence of a block. */
export function markingsOf(findings: readonly DraftFindingView[], block: string, sentence: number): Marking[] {
  return findings.flatMap(({ places, certainty, message }) => places.filter((one) => one.block === block && one.sentence === sentence).map(({ from, to }) => ({ from, to, certainty, message })))
}

/** The pieces of a sentence cut where marks begin and end; a figure is marked whole or not at all. */
export function markedPieces(pieces: DraftSentenceView['pieces'], markings: readonly Marking[]): MarkedPiece[] {
  let at = 0
  return pieces.flatMap(({ text, token }): MarkedPiece[] => {
    const start = at
    at += text.length
    if (token !== undefined) return [{ text, token, ...markOver(markings, start, at) }]
    const inside = markings.flatMap(({ from, to }) => [from, to]).filter((cut) => cut > start && cut < start + text.length)
    const cuts = [...new Set([start, ...inside, at])].sort((a, b) => a - b)
    return cuts.slice(1).map((end, index) => ({ text: text.slice((cuts[index] ?? start) - start, end - start), ...markOver(markings, cuts[index] ?? start, end) }))
  })
}

function markOver(markings: readonly Marking[], start: number, end: number): Pick<MarkedPiece, 'mark'> {
  const [first] = markings.filter(({ from, to }) => from < end && start < to).sort((a, b) => (a.certainty < b.certainty ? -1 : 1))
  return first === undefined ? {} : { mark: { certainty: first.certainty, message: first.message } }
}

/** The sentence as it is kept, with a suggestion in place of what is marked; undefined where a figure stands in the way: its digits come from the ledger. */
export function withSuggestion({ pieces }: Pick<DraftSentenceView, 'pieces'>, { from, to, suggestion }: { from: number; to: number; suggestion: string }): string | undefined {
  let at = 0
  let kept = ''
  let isDone = false
  for (const { text, token } of pieces) {
    const [start, end] = [at, at + text.length]
    at = end
    if (token === undefined && start <= from && to <= end) {
      kept += text.slice(0, from - start) + suggestion + text.slice(to - start)
      isDone = true
    } else kept += token === undefined ? text : `{{${token}}}`
  }
  return isDone ? kept : undefined
}
