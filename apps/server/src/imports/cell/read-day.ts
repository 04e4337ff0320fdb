import { isDay } from '@zhenzhi/kernel'
import type { Cell } from '../../outside/spreadsheet/book.ts'
import { wordsOf } from './reading.ts'
import type { ReadCell } from './reading.ts'

const dayOne = Date.UTC(1899, 11, 30)
const whole = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/
const short = /^(\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/
const yearless = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/
const packed = /^(\d{4})(\d{2})(\d{2})$/
const monthOnly = /^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?$/

/**
 * A day as ledgers write it: 2022-3-5, 2022/3/5, 2022.3.5, 2022年3月5日, 20220305, a date cell, a date's serial number; and 3月5日 or 22.3.5
 * where the year of the file is given. A time of day or a weekday behind it is left out.
 */
export function readDay(cell: Cell | undefined, year: number | undefined): ReadCell {
  if (typeof cell === 'object' && cell.day !== undefined) return { value: cell.day }
  const number = typeof cell === 'object' ? cell.value : cell
  if (typeof number === 'number' && number >= 20_000 && number < 110_000) return { value: new Date(dayOne + Math.floor(number) * 86_400_000).toISOString().slice(0, 10) }
  const text = wordsOf(cell).replace(/[T\s]\s*\d{1,2}[:时点].*$/, '').replace(/\s*\(?(星期|周).\)?$/, '').trim()
  const [, y, m, d] = whole.exec(text) ?? packed.exec(text) ?? []
  if (y !== undefined) return dayFrom(Number(y), Number(m), Number(d))
  const [, ending, sm, sd] = short.exec(text) ?? []
  if (ending !== undefined) return year !== undefined && year % 100 === Number(ending) ? dayFrom(year, Number(sm), Number(sd)) : { says: `“${text}”的年份只有两位。请写成四位，或在上面填这份台账的年份。` }
  if (monthOnly.test(text)) return { says: `“${text}”只有年月，没有日。请补上是哪一天。` }
  const [, month, date] = yearless.exec(text) ?? []
  if (month !== undefined) return year === undefined ? { says: `“${text}”没有年份。请在上面填这份台账的年份，或在表里补上。` } : dayFrom(year, Number(month), Number(date))
  return { says: `“${text}”不像一个日期。请写成 2026-03-05 这样，一格一个日期。` }
}

function dayFrom(year: number, month: number, date: number): ReadCell {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(day) ? { value: day } : { says: `没有 ${year}年${month}月${date}日这一天，请核对。` }
}
