import type { Stretch } from './text.ts'

/** Where a finding stands: the words of a stretch with their offsets. */
export function placed({ text, start, end }: Stretch): { quote: string; start: number; end: number } {
  return { quote: text, start, end }
}

/** A part of a stretch, by offsets counted from its beginning. */
export function partOf(stretch: Stretch, from: number, to: number): Stretch {
  return { text: stretch.text.slice(from, to), start: stretch.start + from, end: stretch.start + to }
}

/** Every place a pattern (with the g flag) fits within a stretch. */
export function matchesIn(stretch: Stretch, pattern: RegExp): (Stretch & { match: RegExpMatchArray })[] {
  return [...stretch.text.matchAll(pattern)].map((match) => ({ ...partOf(stretch, match.index, match.index + match[0].length), match }))
}
