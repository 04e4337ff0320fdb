import type { Heading, Paragraph, Sentence, Stretch, Text } from './text.ts'

/** A text parted into paragraphs (by line), sentences and clauses; every stretch keeps its place in the whole. Nothing is refused. */
export function readText(whole: string): Text {
  const paragraphs = stretchesOf(whole, 0, /[^\r\n]+/gu).map(trimmed).filter(({ text }) => text !== '').map(paragraphOf)
  return { whole, paragraphs }
}

function paragraphOf(stretch: Stretch): Paragraph {
  return { ...stretch, numbered: numberedAs(stretch.text), sentences: stretchesOf(stretch.text, stretch.start, /[^。！？；;!?]+[。！？；;!?]*[”’」』）]*/gu).map(sentenceOf) }
}

function sentenceOf(stretch: Stretch): Sentence {
  return { ...stretch, clauses: stretchesOf(stretch.text, stretch.start, /[^，,、：:]+/gu) }
}

function stretchesOf(text: string, from: number, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({ text: match[0], start: from + match.index, end: from + match.index + match[0].length }))
}

function trimmed({ text, start }: Stretch): Stretch {
  const lead = text.length - text.trimStart().length
  const kept = text.trim()
  return { text: kept, start: start + lead, end: start + lead + kept.length }
}

const digits = '零一二三四五六七八九十'
const styles: readonly [Heading['style'], RegExp][] = [
  ['chinese', /^([一二三四五六七八九十]{1,3})、/u],
  ['chinese-bracketed', /^[（(]([一二三四五六七八九十]{1,3})[）)]/u],
  ['digit-bracketed', /^[（(](\d{1,2})[）)]/u],
  ['digit', /^(\d{1,2})(?:、|[.．](?!\d))/u],
  ['ordinal-word', /^([一二三四五六七八九十]{1,3})是/u],
]

function numberedAs(text: string): Heading | null {
  for (const [style, pattern] of styles) {
    const found = pattern.exec(text)?.[1]
    if (found !== undefined) return { style, number: /^\d/u.test(found) ? Number(found) : chineseNumber(found) }
  }
  return null
}

/** 一 … 九十九. */
export function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text]
  return (tens === '' ? 1 : digits.indexOf(tens ?? '')) * 10 + (ones === '' ? 0 : digits.indexOf(ones ?? ''))
}
