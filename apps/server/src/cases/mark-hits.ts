/** A piece of a text; `marked`: it is what was searched for. */
export interface HitPiece {
  text: string
  marked: boolean
}

const before = 24
const longest = 110

/** The part of a text around the first thing found, what was found marked; undefined where nothing of it stands there. `terms`: each a whole one first, then its parts. */
export function markHits(text: string, terms: readonly { whole: string; parts: readonly string[] }[]): HitPiece[] | undefined {
  const looked = Array.from(text, plain).join('')
  const spans = merged(terms.flatMap(({ whole, parts }) => {
    const found = spansOf(looked, whole)
    return found.length > 0 ? found : parts.flatMap((part) => spansOf(looked, part))
  }))
  const [first] = spans
  if (first === undefined) return undefined
  const start = Math.max(0, first.from - before)
  const end = Math.min(text.length, start + longest)
  return cutUp(text, { start, end }, spans)
}

/** As it is searched, where that is as long: so that what is shown stays as it was written. */
function plain(character: string): string {
  const searched = character.normalize('NFKC').toLowerCase()
  return searched.length === character.length ? searched : character
}

interface Span {
  from: number
  to: number
}

function spansOf(text: string, wanted: string): Span[] {
  const spans: Span[] = []
  for (let at = wanted === '' ? -1 : text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) spans.push({ from: at, to: at + wanted.length })
  return spans
}

function merged(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.from - b.from)
  const whole: Span[] = []
  for (const span of sorted) {
    const last = whole.at(-1)
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else whole.push({ ...span })
  }
  return whole
}

function cutUp(text: string, { start, end }: { start: number; end: number }, spans: readonly Span[]): HitPiece[] {
  const pieces: HitPiece[] = start > 0 ? [{ text: '…', marked: false }] : []
  let at = start
  for (const { from, to } of spans.filter((span) => span.from < end && span.to > start)) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false })
    pieces.push({ text: text.slice(Math.max(at, from), Math.min(to, end)), marked: true })
    at = Math.min(to, end)
  }
  if (at < end) pieces.push({ text: text.slice(at, end), marked: false })
  return end < text.length ? [...pieces, { text: '…', marked: false }] : pieces
}
