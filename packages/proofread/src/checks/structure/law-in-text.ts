import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { isSlip, knownLaws } from '../../text/near-law.ts'
import { oneEdit } from '../../text/likeness.ts'
import { mayStandFor } from '../../words/confusable.ts'
import { neverLaws } from '../../words/ended-laws.ts'
import { laws } from '../../words/laws.ts'

const long = laws.filter((law) => law.length >= 6)
const byHead = Map.groupBy(long, (law) => law.slice(0, 2))
const byTail = Map.groupBy(long, (law) => law.slice(-2))
/** Only long ones: a short form in running text is a way of speaking. */
const traps = Object.entries(neverLaws).filter(([name]) => name.length >= 7)

/** A law named without 《》 and with one character wrong, lost, doubled or moved: only names long enough to be nothing else. */
export const lawInText: Check = ({ whole }) => {
  const found: Finding[] = []
  for (let at = 0; at + 1 < whole.length; at += 1) {
    const pair = whole.slice(at, at + 2)
    for (const law of byHead.get(pair) ?? []) found.push(...near(whole, law, () => at))
    for (const law of byTail.get(pair) ?? []) found.push(...near(whole, law, (length) => at + 2 - length))
  }
  found.push(...traps.flatMap((trap) => trapped(whole, trap)))
  return found.filter(({ start, end }, index) => found.findIndex((other) => other.start < end && start < other.end) === index)
}

function near(whole: string, law: string, startOf: (length: number) => number): Finding[] {
  for (const length of [law.length, law.length - 1, law.length + 1]) {
    const start = startOf(length)
    const stands = start < 0 ? '' : whole.slice(start, start + length)
    if (stands.length === length && stands !== law && isWrong(stands, law) && !isPartOfKnown(whole, start, start + length)) return [findingOf(stands, start, law)]
  }
  return []
}

/** Stricter than between 《》: what runs on after a name is no part of it. */
function isWrong(stands: string, law: string): boolean {
  if (!/^\p{Script=Han}+$/u.test(stands) || !/[法例列利则定要]$/u.test(stands) || !isSlip(stands, law)) return false
  const edit = oneEdit(stands, law)
  if (edit === null) return true
  const { at, set, meant } = edit
  if (set === '') return law.length >= 7 && at > 1
  return meant === '' ? set === stands[at - 1] && at < stands.length - 1 : at === law.length - 1 ? meant === '例' && '列利励隶'.includes(set) : mayStandFor(set, meant)
}

/** 道路交通安全法 within 道路交通安全法实施条例, and what stands between 《》 is judged there. */
function isPartOfKnown(whole: string, start: number, end: number): boolean {
  const before = whole.slice(Math.max(0, start - 60), start)
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return true
  for (let from = Math.max(0, start - 12); from <= start + 3; from += 1) {
    for (let to = end - 3; to <= end + 6; to += 1) if (knownLaws.has(whole.slice(from, to))) return true
  }
  return false
}

function trapped(whole: string, [name, law]: readonly [string, string]): Finding[] {
  const start = whole.indexOf(name)
  if (start < 0 || isPartOfKnown(whole, start, start + name.length) || /[省市县州]$/u.test(whole.slice(Math.max(0, start - 1), start))) return []
  return [{ ...findingOf(name, start, law), certainty: 'B' }]
}

function findingOf(stands: string, start: number, law: string): Finding {
  return {
    check: 'law-names', certainty: 'A', quote: stands, start, end: start + stands.length,
    message: `没有名为“${stands}”的法律法规，应当是《${law}》。`, suggestion: law,
  }
}
