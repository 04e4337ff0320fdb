import type { Cell } from '../../outside/spreadsheet/book.ts'

/** What stands in a cell, as text; blank for nothing, and for a formula without a result. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'object') return cell.text.trim()
  return typeof cell === 'number' ? numberText(cell) : String(cell).trim()
}

/** A number as a person would write it: fifteen digits, as spreadsheets keep them, and never 1e21. */
export function numberText(number: number): string {
  const [digits = '', power] = Number(number.toPrecision(15)).toString().split('e')
  if (power === undefined) return digits
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.')
  const sign = digits.startsWith('-') ? '-' : ''
  const shift = Number(power)
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`
  return `${sign}${whole}${fraction.padEnd(shift, '0')}`
}

/** By which two writings of one word are the same: width, case, blanks and brackets around remarks make no difference. */
export function plainWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[\s\u3000]+/g, '').replaceAll('(', '').replaceAll(')', '')
}

/** Says that nothing stands there, in any kind of column. */
export function isBlank(text: string): boolean {
  return /^[\s/\\\-—–－_]*$/.test(text.normalize('NFKC'))
}
