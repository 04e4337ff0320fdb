import { checks } from './checks.ts'
import type { About, Finding } from './finding.ts'
import { withoutDoubles } from './merge.ts'
import { readText } from './text/read-text.ts'

/** What a careful editor would mark in a report, in the order of the text. Quiet where it does not know. */
export function proofread(whole: string, about: About = {}): Finding[] {
  const text = readText(whole)
  const found = checks.flatMap((check) => check(text, about)).filter((one) => !isInOwnName(whole, one, about))
  return withoutDoubles(found).sort((a, b) => a.start - b.start || a.end - b.end || (a.check < b.check ? -1 : 1))
}

const ofCharacters = new Set(['wrong-character', 'missing-character', 'surplus-character', 'doubled-character'])

/** 下村乡 is a name, and no 乡村 the wrong way round. */
function isInOwnName(whole: string, { check, start, end }: Finding, { town, county, prefecture }: About): boolean {
  if (!ofCharacters.has(check)) return false
  return [town, county, prefecture].some((name) => {
    const at = name === undefined ? -1 : whole.indexOf(name, Math.max(0, end - name.length))
    return name !== undefined && at >= 0 && at <= start && end <= at + name.length
  })
}
