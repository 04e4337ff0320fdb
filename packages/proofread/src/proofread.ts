import { checks } from './checks.ts'
import type { About, Finding } from './finding.ts'
import { withoutDoubles } from './merge.ts'
import { readText } from './text/read-text.ts'

/** What a careful editor would mark in a report, in the order of the text. Quiet where it does not know. */
export function proofread(whole: string, about: About = {}): Finding[] {
  const text = readText(whole)
  return withoutDoubles(checks.flatMap((check) => check(text, about))).sort((a, b) => a.start - b.start || a.end - b.end || (a.check < b.check ? -1 : 1))
}
