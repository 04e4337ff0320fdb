import { known } from '../words/phrase.ts'
import { longestWord } from './segmentation.ts'
import type { WordCounts } from './word-counts.ts'

/** Words of three to six characters by what is left of them when one is gone: so one wrong or lost character leads back to the word. */
export type NearWords = ReadonlyMap<string, readonly string[]>

const shortest = 3
const kept = new WeakMap<WordCounts, NearWords>()

/** Made once for a list of words. */
export function nearWordsOf(counts: WordCounts): NearWords {
  const found = kept.get(counts) ?? make(counts)
  kept.set(counts, found)
  return found
}

function make({ idioms, threes }: WordCounts): NearWords {
  const words = new Set([...idioms, ...threes, ...known].filter(({ length }) => length >= shortest && length <= longestWord))
  const byRest = new Map<string, string[]>()
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) {
      const rest = word.slice(0, at) + word.slice(at + 1)
      const some = byRest.get(rest)
      if (some === undefined) byRest.set(rest, [word])
      else if (some.at(-1) !== word) some.push(word)
    }
  }
  return byRest
}
