import type { Paragraph, Stretch } from './text.ts'
import { partOf } from './placed.ts'

/** A short line without a final mark: a heading, numbered or not. */
export function isShortHeading({ text }: Stretch): boolean {
  return text.length >= 4 && text.length <= 60 && /[\u4e00-\u9fff]{4}/u.test(text) && !/[。！？；，,：:、…|>.]$/u.test(text) && !/[>|。；]/u.test(text)
}

/** The heading of a paragraph: the whole line, or the first sentence of a numbered one; null for running text. */
export function headingOf(paragraph: Paragraph): Stretch | null {
  if (paragraph.text.length <= 60) return paragraph.numbered || isShortHeading(paragraph) ? paragraph : null
  const first = paragraph.numbered && /^[^。：:；]{4,50}[。：:]/u.exec(paragraph.text)?.[0]
  return first ? partOf(paragraph, 0, first.length - 1) : null
}
