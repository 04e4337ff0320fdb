import { addDays, addMonths } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'

export type Every = 'month' | 'quarter' | 'year'

const months: Record<Every, number> = { month: 1, quarter: 3, year: 12 }

/**
 * The whole calendar months, quarters or years that lie inside [from, to] and are over by the end of `until`: so many were due.
 * One that still runs is neither due nor counted as done, or a draft in mid-month would say eleven of ten. Undefined when none was due.
 */
export function duePeriods({ from, to, until, every }: { from: Day; to: Day; until: Day; every: Every }): { from: Day; to: Day; due: number } | undefined {
  const width = months[every]
  const last = until < to ? until : to
  const begun = startOf(from, width)
  const first = begun < from ? addMonths(begun, width) : begun
  let [end, due] = [first, 0]
  for (let next = addMonths(first, width); addDays(next, -1) <= last; next = addMonths(next, width)) [end, due] = [next, due + 1]
  return due === 0 ? undefined : { from: first, to: addDays(end, -1), due }
}

function startOf(day: Day, width: number): Day {
  const month = Number(day.slice(5, 7)) - 1
  return `${day.slice(0, 4)}-${String(month - (month % width) + 1).padStart(2, '0')}-01`
}
