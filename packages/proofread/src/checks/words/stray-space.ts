import type { Check } from '../../check.ts'
import { makeFinding } from '../../text/make-finding.ts'

const told = 3
const near = 12

interface Place {
  start: number
  end: number
}

/** A space between Chinese characters, or between them and a number, in running text that has none elsewhere. */
export const straySpace: Check = (text) => {
  const running = text.paragraphs.filter(({ text: words }) => words.includes('。') && words.length > 12)
  const places = running.flatMap(({ text: words, start }) =>
    [...words.matchAll(/(?<=[\p{Script=Han}\d，。、；：”》）])[^\S\n]+(?=[\p{Script=Han}\d“《])/gu)]
      .filter(({ index }) => !isNumbered(words, index) && !isQuoted(words, index) && !isDate(words, index))
      .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length })))
  const styled = running.reduce((sum, { text: words }) => sum + (words.match(/\p{Script=Han}\d|\d\p{Script=Han}/gu)?.length ?? 0), 0)
  const byNumber = places.filter(({ start, end }) => /\d/u.test(`${text.whole[start - 1] ?? ''}${text.whole[end] ?? ''}`)).length
  if ((places.length > 8 && places.length * 2 > styled) || byNumber > styled) return []
  const found = joined(places).map(({ start, end }) => makeFinding(text, {
    check: 'stray-space', certainty: 'A', start: start - 1, end: end + 1,
    message: `这里多出空格${places.length > told ? `，全文共${places.length}处` : ''}；若是并列的名称，应加引号或标点。`,
    suggestion: text.whole.slice(start - 1, end + 1).replace(/\s+/gu, ''),
  }))
  return places.length > told ? found.slice(0, told) : found
}

/** Spaces a few characters from one another are one place. */
function joined(places: readonly Place[]): Place[] {
  const groups: Place[] = []
  for (const place of places) {
    const last = groups.at(-1)
    if (last !== undefined && place.start - last.end < near) last.end = place.end
    else groups.push({ ...place })
  }
  return groups
}

/** The name of an activity may have a space within its quotation marks. */
function isQuoted(words: string, at: number): boolean {
  const before = words.slice(0, at)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
}

/** The space behind the number of an item, or behind a short label (来源： …). */
function isNumbered(words: string, at: number): boolean {
  return at < 3 || /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]?|第[一二三四五六七八九十\d]+[章节条部]分?|[^，。、\d]{1,8}[：:])$/u.test(words.slice(0, at))
}

function isDate(words: string, at: number): boolean {
  return /20\d\d\s?\d{0,2}$/u.test(words.slice(0, at)) && /^\s+\d{1,2}(?!\d)/u.test(words.slice(at))
}
