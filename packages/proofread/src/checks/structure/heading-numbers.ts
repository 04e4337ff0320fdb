import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { chineseNumeral } from '../../text/chinese-numeral.ts'
import { partsOf } from '../../text/parts.ts'
import { placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'
import { isShortHeading } from '../../text/short-heading.ts'
import type { NumberStyle, Paragraph } from '../../text/text.ts'

const check = 'heading-numbers'
const levels = ['chinese', 'chinese-bracketed', 'digit', 'digit-bracketed'] as const satisfies readonly NumberStyle[]
type Level = (typeof levels)[number]
/** The same sign with and without the digits of a hurried hand: 一、 1、 and （一） （1）. */
const twinOf = {
  chinese: 'digit', 'chinese-bracketed': 'digit-bracketed', digit: 'chinese', 'digit-bracketed': 'chinese-bracketed',
} as const satisfies Record<Level, Level>

/** Headings of one level stand 一、二、三、 without a gap or a repeat, in one style, and none has lost its number. */
export const headingNumbers: Check = (text, about) => {
  const { body } = readReport(text, about)
  const run = { last: new Map<Level, Paragraph>(), ended: new Map<Level, number>(), found: [] as Finding[], body }
  for (const line of body) if (isLevelled(line)) step(run, line)
  return run.found
}

interface Run {
  /** The last heading of each level below the heading now open. */
  last: Map<Level, Paragraph>
  /** The number a level ended with before a higher heading closed it. */
  ended: Map<Level, number>
  found: Finding[]
  body: readonly Paragraph[]
}

type Levelled = Paragraph & { numbered: { style: Level; number: number } }

function isLevelled(line: Paragraph): line is Levelled {
  return line.numbered !== null && line.numbered.style !== 'ordinal-word'
}

function step(run: Run, line: Levelled): void {
  const { style, number } = line.numbered
  const before = run.last.get(style)
  const expected = (before?.numbered?.number ?? 0) + 1
  // A piece of a report begins with whichever part it begins with.
  const isPiece = before === undefined && run.body[0] === line
  if (number !== expected && !isPiece && !goesOn(run, line, before)) run.found.push(...wrongNumber({ run, line, before, expected }))
  run.last.set(style, line)
  for (const lower of levels.slice(levels.indexOf(style) + 1)) {
    const closed = run.last.get(lower)?.numbered
    if (closed) run.ended.set(lower, closed.number)
    run.last.delete(lower)
  }
}

/** A level counted on through the parts, or a list begun anew below another head or further on in the text. */
function goesOn(run: Run, { start, numbered: { style, number } }: Levelled, before: Paragraph | undefined): boolean {
  if (before === undefined) return number === (run.ended.get(style) ?? -1) + 1
  return number === 1 && style !== 'chinese' && run.body.some((line) => line.start > before.start && line.start < start && isAnotherHead(line, style))
}

function isAnotherHead(line: Paragraph, style: Level): boolean {
  if (style.startsWith('digit')) return line.numbered === null || (line.numbered.style !== style && line.numbered.style !== 'ordinal-word')
  return line.numbered === null && isShortHeading(line)
}

function wrongNumber({ run, line, before, expected }: { run: Run; line: Levelled; before: Paragraph | undefined; expected: number }): Finding[] {
  const { style, number } = line.numbered
  const between = run.body.filter(({ start }) => start > (before?.start ?? -1) && start < line.start)
  const otherwise = between.filter((one): one is Levelled => isLevelled(one) && one.numbered.style !== style)
  const twins = styledOtherwise(otherwise, line, expected)
  if (twins.length > 0) {
    const told = `同级标题的编号样式不一致，后面用的是“${written(style, number)}”。`
    return twins.map((one) => ({ ...numberOf(one), message: told, suggestion: written(style, one.numbered.number) }))
  }
  const lost = number === expected + 1 ? lostHeading(between, style) : undefined
  const right = written(style, expected)
  if (lost) return [{ check, certainty: 'A', ...placed(lost), message: `标题缺少编号“${right}”，前后标题都有编号。`, suggestion: right + lost.text }]
  const back = number < expected && before !== undefined
  const message = back ? `编号“${written(style, number)}”与前面重复或倒退，应当是“${right}”。` : `编号不连续：缺少“${right}”。`
  return [{ ...numberOf(line), certainty: isDoubtful(line, before) ? 'B' : 'A', message, suggestion: number < expected ? right : null }]
}

/** A list begun anew may be right; a piece of a text need not begin with its first part. */
function isDoubtful({ numbered: { number, style } }: Levelled, before: Paragraph | undefined): boolean {
  return before === undefined ? style === 'chinese' : number === 1 && before.numbered?.number !== 1
}

/** Headings numbered expected … number - 1 in another style, that stand where these should. */
function styledOtherwise(otherwise: readonly Levelled[], { numbered: { style, number } }: Levelled, expected: number): Levelled[] {
  for (const level of [twinOf[style], ...levels]) {
    const same = otherwise.filter(({ numbered }) => numbered.style === level)
    const first = same.findIndex(({ numbered }) => numbered.number === expected)
    const fits = level === 'digit' && style === 'chinese' && number - expected === 1 && first === 0 && otherwise[0] === same[0] ? same.slice(0, 1) : same
    if (fits.length === number - expected && fits.every(({ numbered }, index) => numbered.number === expected + index)) return fits
  }
  return []
}

function lostHeading(between: readonly Paragraph[], style: Level): Paragraph | undefined {
  const bare = between.filter((line) => line.numbered === null && isShortHeading(line))
  const parts = style === 'chinese' ? partsOf(bare).map(({ headed }) => headed) : []
  return parts.length > 0 ? parts.at(-1) : bare.length === 1 ? bare[0] : undefined
}

function numberOf(line: Paragraph): Pick<Finding, 'check' | 'certainty' | 'quote' | 'start' | 'end'> {
  const quote = /^([一二三四五六七八九十]{1,3}、|[（(][^）)]{1,3}[）)]|\d{1,2}[、.．])/u.exec(line.text)?.[0] ?? line.text.slice(0, 2)
  return { check, certainty: 'A', quote, start: line.start, end: line.start + quote.length }
}

function written(style: Level, number: number): string {
  const numeral = chineseNumeral(number)
  const forms = { chinese: `${numeral}、`, 'chinese-bracketed': `（${numeral}）`, digit: `${number}.`, 'digit-bracketed': `（${number}）` }
  return forms[style]
}
