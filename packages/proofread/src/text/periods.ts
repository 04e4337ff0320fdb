import type { Stretch, Text } from './text.ts'

/**
 * A whole sentence to its 。！？ or the end of its paragraph; unlike a `Sentence` it goes on past ；, for a total and its parts often
 * stand on both sides. A ; is read as ；, for many a page was stored in half width.
 */
export interface Period extends Stretch {
  /** Which paragraph of the text it stands in. */
  paragraph: number
}

/** No honest sentence is longer; a text without full stops is parted at its next mark, so that work stays in proportion to its length. */
const sentence = /(?:[^。！？]{1,3000}(?=[，、；,。！？]|$)|[^。！？]{1,3000})[。！？]*/gu

const kept = new WeakMap<Text, readonly Period[]>()

/** The same list for the same text, so that what is read of a period once is known to every check. */
export function periodsOf(text: Text): readonly Period[] {
  const found = kept.get(text) ?? partsOf(text)
  kept.set(text, found)
  return found
}

function partsOf(text: Text): Period[] {
  return text.paragraphs.flatMap((paragraph, index) =>
    [...paragraph.text.matchAll(sentence)].map((match) => {
      const start = paragraph.start + match.index
      return { text: match[0].replaceAll(';', '；'), start, end: start + match[0].length, paragraph: index }
    }))
}
