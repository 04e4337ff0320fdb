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

/** Whether the characters from … to stand within a known word or phrase that is longer than they are. */
export function liesWithinKnown(whole: string, from: number, to: number): boolean {
  for (let start = Math.max(0, to - longest); start <= from; start += 1) {
    for (let end = Math.max(to, start + 2); end <= start + longest; end += 1) {
      if (known.has(whole.slice(start, end))) return true
    }
  }
  return false
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
