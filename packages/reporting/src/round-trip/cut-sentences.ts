import type { Aligned } from './align-block.ts'
import { isStop } from './units.ts'

/** A stretch of the file's units for each printed sentence; empty where nothing of it is left. */
export interface SentenceCut {
  from: number
  to: number
}

/**
 * Where the sentences of a block lie in the text that came back. What was put between two goes with the first as far as it ends in a full stop,
 * and with the second from there.
 */
export function cutSentences(aligned: Aligned, count: number): SentenceCut[] {
  const cuts = Array.from({ length: count }, (_, sentence) => (sentence === 0 ? 0 : startOf(aligned, sentence)))
  return cuts.map((from, sentence) => ({ from, to: Math.max(from, cuts[sentence + 1] ?? aligned.file.length) }))
}

function startOf({ printed, match, file }: Aligned, sentence: number): number {
  const begins = printed.findIndex((unit) => unit.sentence >= sentence)
  if (begins < 0) return file.length
  const before = findLast(begins - 1, (at) => match.has(at))
  const behind = printed.findIndex((_, at) => at >= begins && match.has(at))
  if (behind < 0) return before === undefined ? 0 : endOfStops(file, { from: (match.get(before) ?? 0) + 1, to: file.length }, file.length)
  const to = match.get(behind) ?? 0
  if (before === undefined) return to
  const from = (match.get(before) ?? 0) + 1
  return endOfStops(file, { from, to }, before === begins - 1 ? from : to)
}

/** Behind the last full stop of a stretch; `none` where it has none. */
function endOfStops(file: Aligned['file'], { from, to }: SentenceCut, none: number): number {
  const last = findLast(to - 1, (at) => at >= from && isStop(file[at]?.text ?? ''))
  return last === undefined ? none : last + 1
}

function findLast(from: number, fits: (at: number) => boolean): number | undefined {
  for (let at = from; at >= 0; at -= 1) if (fits(at)) return at
  return undefined
}

/** A text as sentences, each with its full stop and the marks that close behind it. */
export function sentencesIn(text: string): string[] {
  return (text.match(/[^。！？]*[。！？]+[”’」』）》〉]*|[^。！？]+$/gu) ?? []).map((one) => one.trim()).filter((one) => one !== '')
}
