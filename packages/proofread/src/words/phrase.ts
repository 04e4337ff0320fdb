import { fieldNames } from './field-names.ts'
import { fixedPhrases, openPhrases } from './fixed-phrases.ts'
import { governanceTerms } from './governance-terms.ts'
import { livingWords } from './living-words.ts'
import { moreFieldNames } from './more-field-names.ts'
import { moreFixedPhrases, moreOpenPhrases } from './more-set-phrases.ts'

/** A phrase whose characters are known. */
export interface Phrase {
  whole: string
  /** Nobody varies a fixed one; others like an open one are alive beside it; a name is made of words that live elsewhere too. */
  kind: 'fixed' | 'open' | 'name'
  /** Offsets at which one of its words ends and the next begins. */
  seams: ReadonlySet<number>
}

const openNames = [...new Set([...moreFieldNames, ...governanceTerms])].filter((written) => !fieldNames.includes(written))
const names = [...fieldNames, ...openNames]

export const phrases: readonly Phrase[] = [
  ...[...new Set([...fixedPhrases, ...moreFixedPhrases])].map((whole) => ({ whole, kind: 'fixed' as const, seams: new Set([whole.length / 2]) })),
  ...[...new Set([...openPhrases, ...moreOpenPhrases])].map((whole) => ({ whole, kind: 'open' as const, seams: new Set([whole.length / 2]) })),
  ...fieldNames.map((written) => nameOf(written, 'name')),
  ...openNames.map((written) => nameOf(written, 'open')),
]

/** What stands by itself and so is no error, however near to a phrase: the phrases and the words they are made of. */
export const known: ReadonlySet<string> = new Set([
  ...phrases.map(({ whole }) => whole), ...names.flatMap((name) => name.split('·')), ...livingWords,
])

const longest = Math.max(...[...known].map(({ length }) => length))
const lengthsByHead = new Map<string, number[]>()
for (const word of [...known].sort((a, b) => b.length - a.length)) {
  const lengths = lengthsByHead.get(word.slice(0, 2))
  if (word.length < 2 || lengths?.includes(word.length)) continue
  if (lengths === undefined) lengthsByHead.set(word.slice(0, 2), [word.length])
  else lengths.push(word.length)
}

/** Whether known words of three characters and more begin with these two. */
export function longerKnown(two: string): boolean {
  return (lengthsByHead.get(two)?.[0] ?? 0) > 2
}

/** Of the text asked about last: by offset, where the longest known word that begins there ends. */
let last: { whole: string; ends: Int32Array } = { whole: '', ends: new Int32Array(0) }

/** Whether the characters from … to stand within a known word or phrase that is longer than they are. */
export function liesWithinKnown(whole: string, from: number, to: number): boolean {
  if (whole !== last.whole) last = { whole, ends: endsOf(whole) }
  for (let start = Math.max(0, to - longest); start <= from; start += 1) {
    if ((last.ends[start] ?? 0) >= to) return true
  }
  return false
}

function endsOf(whole: string): Int32Array {
  return Int32Array.from({ length: whole.length }, (_, start) => {
    const lengths = lengthsByHead.get(whole.slice(start, start + 2)) ?? []
    const length = lengths.find((one) => known.has(whole.slice(start, start + one)))
    return length === undefined ? 0 : start + length
  })
}

/** Whether a known word of two to four characters ends here, or begins here. */
export function endsKnown(whole: string, end: number): boolean {
  return [2, 3, 4].some((length) => known.has(whole.slice(Math.max(0, end - length), end)))
}

export function beginsKnown(whole: string, start: number): boolean {
  return [2, 3, 4].some((length) => known.has(whole.slice(start, start + length)))
}

function nameOf(written: string, kind: Phrase['kind']): Phrase {
  const words = written.split('·')
  const ends = words.map((_, at) => words.slice(0, at + 1).join('').length)
  return { whole: words.join(''), kind, seams: new Set(ends.slice(0, -1)) }
}
