import { known, longerKnown } from '../words/phrase.ts'
import type { WordCounts } from './word-counts.ts'

/** The longest word looked for. */
export const longestWord = 6
/** A word of the field counts as one in everyday use, whatever the list of the whole language says. */
const fieldCount = 400
const unknown = 0.5

/** A run of Chinese characters parted into words in the likeliest way. */
export interface Segmentation {
  run: string
  /** By offset: logarithm of how likely all before it is, and all from it on. */
  before: Float64Array
  from: Float64Array
  /** Offsets at which words begin, in their order. */
  starts: readonly number[]
}

/** What was asked for once is asked for again and again: a report has few words. */
const kept = new WeakMap<WordCounts, Map<string, number>>()
const mostKept = 100_000

/** Logarithm of how likely a word is by itself; -Infinity for two characters and more that are no word. */
export function likelihood(words: WordCounts, word: string): number {
  const values = kept.get(words) ?? new Map<string, number>()
  const known = values.get(word)
  if (known !== undefined) return known
  if (values.size >= mostKept) values.clear()
  const value = reckon(words, word)
  kept.set(words, values.set(word, value))
  return value
}

function reckon({ count, total }: WordCounts, word: string): number {
  const times = Math.max(count(word), known.has(word) ? fieldCount : 0)
  if (times > 0) return Math.log(times / total)
  return word.length === 1 ? Math.log(unknown / total) : -Infinity
}

/** By unigrams, as segmenters do: what is before, what follows, and the best way through. */
export function segment(run: string, words: WordCounts): Segmentation {
  const size = run.length
  const [before, from, next] = [new Float64Array(size + 1).fill(-Infinity), new Float64Array(size + 1).fill(-Infinity), new Int32Array(size + 1)]
  before[0] = 0
  from[size] = 0
  const edges = edgesOf(run, words)
  edges.forEach((some, start) => {
    for (const [end, value] of some) before[end] = Math.max(before[end] ?? 0, (before[start] ?? 0) + value)
  })
  for (let start = size - 1; start >= 0; start -= 1) {
    for (const [end, value] of edges[start] ?? []) {
      const through = value + (from[end] ?? 0)
      if (through <= (from[start] ?? 0)) continue
      from[start] = through
      next[start] = end
    }
  }
  const starts: number[] = []
  for (let at = 0; at < size; at = next[at] ?? size) starts.push(at)
  return { run, before, from, starts }
}

function edgesOf(run: string, words: WordCounts): [end: number, value: number][][] {
  return Array.from(run, (_, start) => {
    const some: [number, number][] = []
    const most = words.begins(run.slice(start, start + 2)) || longerKnown(run.slice(start, start + 2)) ? longestWord : 2
    for (let end = start + 1; end <= Math.min(run.length, start + most); end += 1) {
      const value = likelihood(words, run.slice(start, end))
      if (value > -Infinity) some.push([end, value])
    }
    return some
  })
}
