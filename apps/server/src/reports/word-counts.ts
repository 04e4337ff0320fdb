import { dict } from '@node-rs/jieba/dict.js'
import type { WordCounts } from '@zhenzhi/proofread'

const longest = 6
/** From these counts on a word is known to most readers. */
const [usualIdiom, usualThree] = [5, 30] as const
const idiomTags = new Set(['i', 'l'])
const firstHan = 0x4e00

/** The words that begin with one character. */
interface Family {
  counts: ReadonlyMap<string, number>
  /** The first two characters of those of more than two. */
  heads: ReadonlySet<string>
}

/**
 * How often words stand in Chinese texts, from the dictionary that comes with the segmenter: lines of word, count and part of speech. Some
 * 350,000: read when wanted, kept by nobody; of each first character only once it is asked for.
 */
export function readWordCounts(): WordCounts {
  const text = new TextDecoder().decode(dict)
  const [lines, idioms, threes] = [new Map<number, number[]>(), new Set<string>(), new Array<string>()]
  let total = 0
  for (let at = 0; at < text.length;) {
    const line = lineAt(text, at)
    total += line.count
    const first = text.charCodeAt(at)
    if (line.length <= longest && first >= firstHan) {
      const here = lines.get(first)
      if (here === undefined) lines.set(first, [at])
      else here.push(at)
      if (line.length > 3 && line.count >= usualIdiom && idiomTags.has(tagOf(text, line))) idioms.add(text.slice(at, at + line.length))
      if (line.length === 3 && line.count >= usualThree && isNoName(tagOf(text, line))) threes.push(text.slice(at, at + 3))
    }
    at = line.next
  }
  const families = new Map<number, Family>()
  const familyOf = (first: number) => {
    const known = families.get(first) ?? familyAt(text, lines.get(first) ?? [])
    families.set(first, known)
    return known
  }
  return {
    count: (word) => familyOf(word.charCodeAt(0)).counts.get(word) ?? 0, begins: (two) => familyOf(two.charCodeAt(0)).heads.has(two), total, idioms, threes,
  }
}

function familyAt(text: string, lines: readonly number[]): Family {
  const [counts, heads] = [new Map<string, number>(), new Set<string>()]
  for (const at of lines) {
    const { length, count } = lineAt(text, at)
    counts.set(text.slice(at, at + length), count)
    if (length > 2) heads.add(text.slice(at, at + 2))
  }
  return { counts, heads }
}

interface Line {
  /** Of the word. */
  length: number
  count: number
  /** Where the tag begins. */
  tag: number
  next: number
}

const [blank, zero] = [0x20, 0x30] as const

function lineAt(text: string, at: number): Line {
  const end = text.indexOf(' ', at)
  let [count, tag] = [0, end + 1]
  for (let sign = text.charCodeAt(tag); sign !== blank; sign = text.charCodeAt(tag)) {
    count = count * 10 + sign - zero
    tag += 1
  }
  const newline = text.indexOf('\n', tag)
  return { length: end - at, count, tag: tag + 1, next: newline < 0 ? text.length : newline + 1 }
}

function tagOf(text: string, { tag, next }: Line): string {
  return text.slice(tag, next).trimEnd()
}

/** nr, ns, nt and nz name persons, places, bodies and other things. */
function isNoName(tag: string): boolean {
  return tag === 'n' || !tag.startsWith('n')
}
