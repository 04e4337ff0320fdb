import { subjects } from './subjects.ts'
import type { Subject } from './subjects.ts'
import type { KnownPlace } from './telling.ts'

/** What is compared of a text: which things and troubles it names, its pairs of neighbouring characters, which spots of the village. */
export interface TextParts {
  things: ReadonlySet<string>
  troubles: ReadonlySet<string>
  turns: ReadonlySet<string>
  pairs: ReadonlySet<string>
  spots: ReadonlySet<string>
}

/** Words that stand in every telling and tell nothing. */
const fillers = /请来人|请派人|要求|希望|反映|投诉|举报|我们|你们|他们|现在|已经|还是|没有人|没人管|没有|怎么|什么|时候|昨天|今天|晚上|几天|上次|之前|麻烦|求助|政府|处理|一下|这个|那个|那里|这边/gu

/** A text taken apart. Names of places are taken out of it: where it was is weighed by itself. */
export function partsOf(text: string, places: readonly KnownPlace[]): TextParts {
  const plain = text.normalize('NFKC').toLowerCase()
  const spots = new Set<string>()
  let rest = plain
  for (const { name, others } of places) {
    for (const word of [name, ...others].toSorted((a, b) => b.length - a.length)) {
      if (!rest.includes(word)) continue
      if (isSpot(word, name)) spots.add(word)
      rest = rest.replaceAll(word, '，')
    }
  }
  for (const mark of namedIn(rest, 'landmark')) spots.add(mark)
  return { things: namedIn(rest, 'thing'), troubles: namedIn(rest, 'trouble'), turns: namedIn(rest, 'turn'), pairs: pairsOf(rest.replaceAll(fillers, '，')), spots }
}

/** 青石 of 青石村 is the village itself and no spot of it. */
function isSpot(word: string, village: string): boolean {
  return !village.startsWith(word)
}

function namedIn(text: string, sort: Subject['sort']): Set<string> {
  return new Set(subjects.filter((one) => one.sort === sort && one.words.some((word) => text.includes(word))).map(({ subject }) => subject))
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const [run] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const characters = Array.from(run)
    for (let at = 1; at < characters.length; at += 1) pairs.add(`${characters[at - 1]}${characters[at]}`)
  }
  return pairs
}
