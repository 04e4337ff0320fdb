import type { Certainty, Finding } from '../finding.ts'
import type { Text } from './text.ts'

interface Marked {
  check: string
  certainty: Certainty
  start: number
  end: number
  message: string
  suggestion: string | null
}

/** A finding over a stretch of the text, with its words as they stand there. */
export function makeFinding(text: Text, marked: Marked): Finding {
  return { ...marked, quote: text.whole.slice(marked.start, marked.end) }
}

/** Of findings that lie over one another the first given stays. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  const byStart = [...findings.entries()].sort(([a, one], [b, other]) => one.start - other.start || a - b)
  for (const [, one] of byStart) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  }
  return kept
}
