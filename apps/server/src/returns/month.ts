import { addDays, addMonths } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'

/** `2026-03` → its last day, by which returns of the month are found. */
export function lastDayOf(month: string): Day {
  return addDays(addMonths(`${month}-01`, 1), -1)
}

export function monthBefore(month: string): string {
  return addMonths(`${month}-01`, -1).slice(0, 7)
}

export function monthOf(day: Day): string {
  return day.slice(0, 7)
}

/** 2026年3月 */
export function sayMonth(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${year}年${Number(number)}月`
}
