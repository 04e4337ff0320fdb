import type { PastedOrder } from '@zhenzhi/contract'

interface Piece {
  at: number
  end: number
  kind: 'certain' | 'likely' | 'guess' | 'doubt'
  title: string
}

/** The pasted text with the pieces marked that something was read from. */
export function MarkedText({ text, found, doubts }: { text: string } & Pick<PastedOrder, 'found' | 'doubts'>) {
  const pieces = apart([
    ...doubts.map((one): Piece => ({ at: one.at, end: one.end, kind: 'doubt', title: one.title })),
    ...found.map((one): Piece => ({ at: one.at, end: one.end, kind: one.sure, title: one.title })),
  ])
  const ends = [0, ...pieces.map(({ end }) => end)]
  return (
    <div className="paste-text" tabIndex={0} role="region" aria-label="粘贴的文字">
      {pieces.map((piece, index) => (
        <span key={piece.at}>
          {text.slice(ends[index], piece.at)}
          <mark className={piece.kind} title={piece.title}>{text.slice(piece.at, piece.end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </div>
  )
}

/** Shorter pieces first: a place inside a demand is marked, and the demand only where nothing else is. */
function apart(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  for (const piece of [...pieces].sort((a, b) => a.end - a.at - (b.end - b.at))) {
    if (!kept.some((one) => one.at < piece.end && piece.at < one.end)) kept.push(piece)
  }
  return kept.sort((a, b) => a.at - b.at)
}
