import { addDays, daysBetween, weekdayOf } from '@zhenzhi/kernel'
import type { Random } from '../random.ts'

/** A day on which the offices are open, this one or the next. */
function workday(day: string): string {
  const weekday = weekdayOf(day)
  return weekday > 5 ? addDays(day, 8 - weekday) : day
}

/** So many days later, on a working day. */
export function later(day: string, days: number): string {
  return workday(addDays(day, days))
}

/** So many working days between two days, in order, evenly with some chance in it. */
export function daysOver(count: number, { from, to }: { from: string; to: string }, random: Random): string[] {
  const length = daysBetween(from, to)
  return Array.from({ length: count }, (_, index) => {
    const day = workday(addDays(from, Math.min(length, Math.floor(((index + random.upTo(100) / 100) * (length + 1)) / count))))
    return day > to ? lastWorkday(to) : day
  }).toSorted()
}

function lastWorkday(day: string): string {
  const weekday = weekdayOf(day)
  return weekday > 5 ? addDays(day, 5 - weekday) : day
}

/** So many whole numbers that come to `total` exactly, none of them far from the mean and none below one where the mean allows it. */
export function shares(total: number, count: number, random: Random): number[] {
  const parts = Array.from({ length: count }, (_, index) => Math.floor((total * (index + 1)) / count) - Math.floor((total * index) / count))
  for (let index = 0; index + 1 < count; index += 2) {
    const [one = 0, other = 0] = [parts[index], parts[index + 1]]
    const moved = random.upTo(Math.max(1, Math.floor(Math.min(one, other) * 0.6)))
    parts[index] = one - moved
    parts[index + 1] = other + moved
  }
  return parts
}

/** The n-th of a list that begins again. */
export function nth<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('an empty list has no n-th')
  return found
}
