import { labelWords } from './label-words.ts'
import type { LabelKey } from './label-words.ts'

/** A label and what stands behind it, up to the next label; places are those of the tidy text. */
export interface Segment {
  key: LabelKey
  /** Where the label begins. */
  label: number
  at: number
  end: number
}

/** What a label word means. */
export const keyOfLabel: ReadonlyMap<string, LabelKey> = new Map(
  // Object.entries forgets which keys they are
  (Object.entries(labelWords) as [LabelKey, readonly string[]][]).flatMap(([key, words]) => words.map((word): [string, LabelKey] => [word, key])))

const anyWord = [...keyOfLabel.keys()].toSorted((a, b) => b.length - a.length).map(loose).join('|')
const lead = String.raw`^[ >*·●■◆#]{0,6}(?:[一二三四五六七八九十\d]{1,2}[、.)] ?)?`

const sign = String.raw`["]?(?:\([^()\n]{1,8}\))? {0,3}[:=] {0,3}`
/** Label and colon, wherever they stand. */
const withColon = new RegExp(String.raw`(?:${lead})?["]?(${anyWord})${sign}`, 'gmu')
/** At the beginning of a line with a few characters more before the word: 平台受理时间. */
const withMore = new RegExp(String.raw`${lead}\p{Script=Han}{1,5}?(${anyWord})${sign}`, 'gmu')
/** In brackets or between bars. */
const inBrackets = new RegExp(String.raw`[【|<] {0,2}(${anyWord}) {0,2}[】|>]`, 'gu')
/** Alone at the beginning of a line, with a gap or the end of the line behind. */
const atLineStart = new RegExp(String.raw`${lead}(${anyWord})(?:[ \t]+|$)`, 'gmu')
/** A cell of its own. */
const inCell = new RegExp(String.raw`(?<=[\t]|  )(${anyWord})[ \t]+`, 'gu')
/** Where a value in tags ends. */
const closing = /<\/[^<>\n]{1,12}>/g
/** A label nobody knows: what stands before it ends there. */
const unknown = /^[ >*·●■◆]{0,6}[^\s:，。;|]{1,12}:(?!\d|\/)/gmu

/** Characters of a short label may stand apart to fill a form. */
function loose(word: string): string {
  return word.length === 2 && /\p{Script=Han}/u.test(word) ? `${word.charAt(0)} {0,4}${word.charAt(1)}` : word
}

/** The labelled values of a text, in order, none inside another. Empty for a text without labels. */
export function segmentsOf(text: string): Segment[] {
  const marks = [...[withColon, withMore, inBrackets, atLineStart, inCell].flatMap((shape) => marksOf(text, shape)), ...marksInRows(text), ...[unknown, closing].flatMap((shape) => otherMarks(text, shape))]
  const apart: Mark[] = []
  for (const mark of marks.toSorted((a, b) => a.label - b.label || b.at - a.at)) if (mark.label >= (apart.at(-1)?.at ?? 0)) apart.push(mark)
  return apart.map((mark, index) => ({ ...mark, end: apart[index + 1]?.label ?? text.length }))
}

type Mark = Omit<Segment, 'end'>

function marksOf(text: string, shape: RegExp): Mark[] {
  return [...text.matchAll(shape)].map((match) => {
    const word = (match[1] ?? '').replace(/ /g, '')
    return { key: keyOfLabel.get(word) ?? 'other', label: match.index, at: match.index + match[0].length }
  })
}

function otherMarks(text: string, shape: RegExp): Mark[] {
  return [...text.matchAll(shape)].map((match) => ({ key: 'other', label: match.index, at: match.index + match[0].length }))
}

/** Labels and values in one line with single blanks between: three labels at least, or a word of a sentence would be one. */
function marksInRows(text: string): Mark[] {
  let begin = 0
  return text.split('\n').flatMap((line) => {
    const marks = [...line.matchAll(/\S+/g)].flatMap(({ 0: word, index }): Mark[] => {
      const key = keyOfLabel.get(word)
      return key === undefined ? [] : [{ key, label: begin + index, at: begin + index + word.length }]
    })
    begin += line.length + 1
    return marks.length >= 3 ? marks : []
  })
}
