import { dict } from '@node-rs/jieba/dict.js'
import type { WordCounts } from '@zhenzhi/proofread'

const longest = 6
/** From these counts on a word is known to most readers. */
const [usualIdiom, usualThree] = [5, 30] as const
const idiomTags = new Set(['i', 'l'])
const firstHan = 0x4e00

/** How often words stand in Chinese texts, from the dictionary that comes with the segmenter: lines of word, count and part of speech. Some 350,000: read when wanted, kept by nobody. */
export function readWordCounts(): WordCounts {
  const text = new TextDecoder().decode(dict)
  const [counts, heads, idioms, threes] = [new Map<string, number>(), new Set<string>(), new Set<string>(), new Array<string>()]
  let total = 0
  for (let at = 0; at < text.length;) {
    const line = lineAt(text, at)
    total += line.count
    if (line.length <= longest && text.charCodeAt(at) >= firstHan) {
      const word = text.slice(at, at + line.length)
      counts.set(word, line.count)
      if (line.length > 2) heads.add(text.slice(at, at + 2))
      if (line.length > 3 && line.count >= usualIdiom && idiomTags.has(line.tag)) idioms.add(word)
      if (line.length === 3 && line.count >= usualThree && isNoName(line.tag)) threes.push(word)
    }
    at = line.next
  }
  return { count: (word) => counts.get(word) ?? 0, begins: (two) => heads.has(two), total, idioms, threes }
}

function lineAt(text: string, at: number): { length: number; count: number; tag: string; next: number } {
  const [first, newline] = [text.indexOf(' ', at), text.indexOf('\n', at)]
  const [second, end] = [text.indexOf(' ', first + 1), newline < 0 ? text.length : newline]
  return { length: first - at, count: Number(text.slice(first + 1, second)), tag: text.slice(second + 1, end), next: end + 1 }
}

/** nr, ns, nt and nz name persons, places, bodies and other things. */
function isNoName(tag: string): boolean {
  return tag === 'n' || !tag.startsWith('n')
}
