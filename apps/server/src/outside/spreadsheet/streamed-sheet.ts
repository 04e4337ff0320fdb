import type { Day } from '@zhenzhi/kernel'

/** A cell on its way into a file: text, a day, a number as decimal text (`money` in 分), or nothing. */
export type StreamedCell = string | { day: Day } | { number: string } | { money: string } | null

/** The styles that `workbook-parts.ts` lays down, by their place in its list. */
const styles = { plain: 0, heading: 1, day: 2, money: 3, guarded: 4 } as const

const dayOne = Date.UTC(1899, 11, 30)
const longestText = 32_000
/** A spreadsheet keeps fifteen digits of a number; a longer one stays the text it is. */
const mostDigits = 15

/** What a spreadsheet might take for a formula as soon as somebody edits the cell: it is marked as text, for good. */
const looksLikeFormula = /^[=+\-@\t\r]/

export function headingRow(titles: readonly string[]): string {
  return `<row r="1">${titles.map((title, column) => textCell(`${letters(column)}1`, title, styles.heading)).join('')}</row>`
}

/** One row as XML; `line` from 1. */
export function rowXml(cells: readonly StreamedCell[], line: number): string {
  return `<row r="${line}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${line}`)).join('')}</row>`
}

function cellXml(cell: StreamedCell, at: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string') return textCell(at, cell, looksLikeFormula.test(cell) ? styles.guarded : styles.plain)
  if ('day' in cell) return isDay(cell.day) ? numberCell(at, String((Date.parse(cell.day) - dayOne) / 86_400_000), styles.day) : textCell(at, cell.day, styles.plain)
  const [number, style] = 'money' in cell ? [yuan(cell.money), styles.money] : [cell.number, styles.plain]
  return isNumber(number) ? numberCell(at, number, style) : textCell(at, number, styles.guarded)
}

function numberCell(at: string, number: string, style: number): string {
  return `<c r="${at}" s="${style}"><v>${number}</v></c>`
}

function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestText))}</t></is></c>`
}

/** What XML cannot hold is left out: control characters and halves of a character. */
export function escaped(text: string): string {
  return text.toWellFormed().replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => (/[\t\n\r]/.test(character) ? character : '')).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A, B … Z, AA, AB … */
export function letters(column: number): string {
  return column < 26 ? String.fromCodePoint(65 + column) : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`
}

/** 分 as 元, by moving the point and never through a float. */
function yuan(cents: string): string {
  const [, sign = '', digits] = /^(-?)(\d+)$/.exec(cents) ?? []
  if (digits === undefined) return cents
  const whole = digits.padStart(3, '0')
  return `${sign}${whole.slice(0, -2)}.${whole.slice(-2)}`
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text) && text.replaceAll(/\D/g, '').length <= mostDigits
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Date.parse(text) >= dayOne
}
