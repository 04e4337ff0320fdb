import type { ReadParagraph } from './read-file.ts'
import { isNumber, keyOf, unitsOf } from './units.ts'

/** A figure that a bookmark of the file names, and what it printed. */
export interface KnownMark {
  name: string
  token: string
  was: string
}

/** A stretch of a paragraph that stands for a figure. */
export interface PlacedFigure {
  start: number
  end: number
  token: string
  was: string
}

/**
 * The figures whose bookmarks still hold a number, in order. Digits typed right beside a bookmark belong to its number; a bookmark that holds
 * words alone places nothing. Overlapping bookmarks: the first stands.
 */
export function markedFigures({ text, marks }: Pick<ReadParagraph, 'text' | 'marks'>, known: ReadonlyMap<string, KnownMark>): PlacedFigure[] {
  const placed: PlacedFigure[] = []
  for (const { name, start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const mark = known.get(name)
    const range = mark === undefined ? undefined : rangeOf(text, { start, end }, mark.was)
    if (mark === undefined || range === undefined || range.start < (placed.at(-1)?.end ?? 0)) continue
    placed.push({ ...range, token: mark.token, was: mark.was })
  }
  return placed
}

interface Range {
  start: number
  end: number
}

function rangeOf(text: string, { start, end }: Range, was: string): Range | undefined {
  const units = placedUnits(text)
  const whole = units.find((one) => text.startsWith(was, one.start) && one.start >= start && one.start + was.length <= end && !isNumber(one.unit))
  if (whole !== undefined) return { start: whole.start, end: whole.start + was.length }
  // a number that only touches the bookmark has digits typed at its edge
  const number = units.find((one) => isNumber(one.unit) && one.start < end && one.start + one.unit.text.length > start)
  if (number === undefined) return undefined
  const past = number.start + number.unit.text.length
  const word = wordAfter(was)
  return { start: number.start, end: text.startsWith(word, past) ? past + word.length : past }
}

function placedUnits(text: string): { unit: ReturnType<typeof unitsOf>[number]; start: number }[] {
  let at = 0
  return unitsOf(text).map((unit) => {
    const start = at
    at += unit.text.length
    return { unit, start }
  })
}

/** What stands behind the number of a print: `件` of `72件`; empty where there is no number. */
export function wordAfter(print: string): string {
  return /^-?\d+(?:\.\d+)?(.*)$/u.exec(print)?.[1] ?? ''
}

/** Whether two prints say the same number, however it is written. */
export function sameNumber(said: string, was: string): boolean {
  const bare = (print: string) => keyOf(unitsOf(print).find(isNumber)?.text ?? print.trim())
  return bare(said) === bare(was)
}
