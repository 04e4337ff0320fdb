import type { ReadParagraph } from './read-file.ts'
import { plain } from './units.ts'

/** A line of the file that may be a block of the draft; `at`: the paragraph it comes from. */
export type FileLine = ReadParagraph & { at: number }

/** The paragraphs as lines: a soft break begins another; head, signature and imprint are left out, and so is what says nothing. */
export function fileLines(paragraphs: readonly ReadParagraph[]): FileLine[] {
  return paragraphs.flatMap((paragraph, at) => (paragraph.aside ? [] : splitLines(paragraph).map((line) => ({ ...line, at })))).filter(({ text }) => text.trim() !== '')
}

function splitLines(paragraph: ReadParagraph): ReadParagraph[] {
  if (!paragraph.text.includes('\n')) return [paragraph]
  let start = 0
  return paragraph.text.split('\n').map((text) => {
    const from = start
    start += text.length + 1
    const marks = paragraph.marks.filter((mark) => mark.start >= from && mark.start < start)
    return { ...paragraph, text, marks: marks.map(({ name, start: begins, end }) => ({ name, start: begins - from, end: Math.min(end - from, text.length) })) }
  })
}

/** A title set in two lines is one block. A red head or a remark may stand above it. */
export function joinTitle(lines: readonly FileLine[], title: { text: string; isMark: (name: string) => boolean }): FileLine[] {
  const begins = lines.findIndex((line) => line.marks.some(({ name }) => title.isMark(name)) || startsTitle(line, title.text))
  const [first, second] = [lines[begins], lines[begins + 1]]
  if (first === undefined || second === undefined || !startsTitle(first, title.text) || plain(first.text) === plain(title.text)) return [...lines]
  const shifted = second.marks.map((mark) => ({ ...mark, start: mark.start + first.text.length, end: mark.end + first.text.length }))
  return lines.toSpliced(begins, 2, { ...first, text: first.text + second.text, marks: [...first.marks, ...shifted], hands: [...first.hands, ...second.hands] })
}

function startsTitle({ text }: FileLine, title: string): boolean {
  return plain(text) !== '' && plain(title).startsWith(plain(text))
}

const leads = {
  'heading-1': /^[\s\u3000]*[一二三四五六七八九十]{1,3}\s*[、．.]\s*/u,
  'heading-2': /^[\s\u3000]*[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*/u,
  'heading-3': /^[\s\u3000]*\d{1,2}\s*[.．、]\s*/u,
} as const

/** A line without the number before a heading of its kind: the letter numbers its headings itself. */
export function withoutLead(line: FileLine, kind: string): FileLine {
  const lead = kind in leads ? leads[kind as keyof typeof leads].exec(line.text)?.[0].length ?? 0 : 0
  if (lead === 0) return line
  const back = (at: number) => Math.max(0, at - lead)
  return { ...line, text: line.text.slice(lead), marks: line.marks.map((mark) => ({ ...mark, start: back(mark.start), end: back(mark.end) })) }
}

/** Whether a line that nobody knows looks like a heading of the second level. */
export function looksLikeHeading({ text, level }: FileLine): boolean {
  return (level === 2 || leads['heading-2'].test(text)) && text.length <= 40 && !/[。；！？]/u.test(text)
}
