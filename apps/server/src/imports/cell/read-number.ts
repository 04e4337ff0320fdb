import { displayUnits, isDecimal, shiftDecimal } from '@zhenzhi/kernel'
import type { Cell } from '../../outside/spreadsheet/book.ts'
import { numberText } from '../sheet/text-of.ts'
import { wordsOf } from './reading.ts'
import type { ReadCell } from './reading.ts'

const units = [...Object.keys(displayUnits).filter((word) => !word.startsWith('万')), '页', '辆', '年', '岁', '次数', '月'].toSorted((a, b) => b.length - a.length)
const withUnit = new RegExp(`^(-?\\d+(?:\\.\\d+)?)\\s*(?:${units.join('|')})?$`)
const asMoney = /^[¥$]?\s*(-?\d+(?:\.\d+)?)\s*(万元|万|元|块|块钱|元整)?$/

/** A number of things with or without its word: 3, 3人, 1,200. Refused: 约3人, 三十多. */
export function readNumber(cell: Cell | undefined, { integer }: { integer: boolean }): ReadCell {
  const text = decimalIn(cell)
  const [, found] = withUnit.exec(text) ?? []
  if (found === undefined) return { says: `“${wordsOf(cell)}”不是一个数。请只填数字，说明写在别的列。` }
  const digits = found.replace(/\.0+$/, '')
  if (!integer) return { value: digits }
  return /^-?\d{1,15}$/.test(digits) ? { value: Number(digits) } : { says: `“${wordsOf(cell)}”不是整数，请核对。` }
}

/** Money in 元, or in 万元 where the column says so; a word in the cell itself goes before. Kept in 分. */
export function readMoney(cell: Cell | undefined, inTenThousands: boolean): ReadCell {
  const [, found, word] = asMoney.exec(decimalIn(cell)) ?? []
  if (found === undefined || !isDecimal(found)) return { says: `“${wordsOf(cell)}”不是一个金额。请只填数字，单位写在表头。` }
  const tenThousands = word === undefined ? inTenThousands : word.startsWith('万')
  const cents = shiftDecimal(found, tenThousands ? -6 : -2)
  return cents.includes('.') ? { says: `“${wordsOf(cell)}”小数位太多，金额最多记到分。请核对。` } : { value: cents }
}

/** The number a cell holds, not how it is shown: a cell that shows 33.3 may hold 33.33. */
function decimalIn(cell: Cell | undefined): string {
  const held = typeof cell === 'object' ? cell.value : cell
  return typeof held === 'number' ? numberText(held) : wordsOf(cell).replace('￥', '¥').replaceAll(/,(?=\d{3})/g, '')
}
