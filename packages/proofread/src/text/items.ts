import { matchesIn } from './placed.ts'
import { headingOf } from './short-heading.ts'
import type { Paragraph, Stretch } from './text.ts'

/** What is told under one head: an item that begins 二是, or what stands below a heading. */
export interface Item {
  head: Stretch
  told: Stretch
}

const starts = /(?<=^|[。；;：:，,\s])[一二三四五六七八九十]{1,3}是(?!否|非)/gu

/** The items of running text; the head is the first clause of each, up to its first mark. */
export function ordinalItems(line: Paragraph): Item[] {
  const places = matchesIn(line, starts)
  return places.map((place, index) => itemOf(line, place.start, places[index + 1]?.start ?? line.end))
}

/** The lowest headings, each with the running text below it. */
export function headedItems(body: readonly Paragraph[]): Item[] {
  return body.flatMap((line, index) => {
    const head = headingOf(line)
    if (head === null) return []
    const until = body.slice(index + 1).findIndex((later) => headingOf(later) !== null && later.numbered?.style !== 'ordinal-word')
    const below = until === -1 ? body.slice(index + 1) : body.slice(index + 1, index + 1 + until)
    const text = line.text.slice(head.text.length) + below.map((later) => later.text).join('')
    return text.length === 0 ? [] : [{ head, told: { text, start: head.end, end: below.at(-1)?.end ?? line.end } }]
  })
}

function itemOf({ text, start }: Paragraph, from: number, to: number): Item {
  const whole = text.slice(from - start, to - start)
  const length = /^[^。；;，,：:]*/u.exec(whole)?.[0].length ?? whole.length
  return { head: { text: whole.slice(0, length), start: from, end: from + length }, told: { text: whole.slice(length), start: from + length, end: to } }
}
