import type { Stretch } from './text.ts'

/** Where a finding stands: the words of a stretch with their offsets. */
export function placed({ text, start, end }: Stretch): { quote: string; start: number; end: number } {
  return { quote: text, start, end }
}

/** A part of a stretch, by offsets counted from its beginning. */
export function partOf(stretch: Stretch, from: number, to: number): Stretch {
  return { text: stretch.text.slice(from, to), start: stretch.start + from, end: stretch.start + to }
}

/** Whether a pattern fits anywhere: nearly none does, and asking costs a fraction of looking for every place. */
export function fitsIn(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0
}

/** Every place a pattern (with the g flag) fits within a stretch. */
export function matchesIn(stretch: Stretch, pattern: RegExp): (Stretch & { match: RegExpMatchArray })[] {
  if (!fitsIn(stretch.text, pattern)) return []
  return [...stretch.text.matchAll(pattern)].map((match) => ({ ...partOf(stretch, match.index, match.index + match[0].length), match }))
}
