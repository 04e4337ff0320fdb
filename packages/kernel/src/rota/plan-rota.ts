import { dayKind } from '../calendar/calendar.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { addDays, addMonths, weekdayOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'

/**
 * Which days of a month have a shift, and how the turns go round. `days`: every day, working days, days of rest and holidays, or the working days
 * among some weekdays (1 is Monday). `turn`: whose turn it is changes every shift, or every week.
 */
export interface RotaPattern {
  days: 'all' | 'working' | 'rest' | readonly number[]
  turn: 'shift' | 'week'
}

export interface PlannedShift {
  day: Day
  dayKind: 'working' | 'rest' | 'holiday'
  /** Counted on from where the month began; the taker is this one of the list, round and round. */
  turn: number
}

/** What a day is for a rota: a make-up day is worked. */
export function rotaDayKind(calendar: Calendar, day: Day): PlannedShift['dayKind'] {
  const kind = dayKind(calendar, day)
  if (kind === 'weekend') return 'rest'
  return kind === 'holiday' ? 'holiday' : 'working'
}

/** `2026-03` → its days in order. */
export function daysOfMonth(month: string): Day[] {
  const first = `${month}-01`
  const days: Day[] = []
  for (let day = first, after = addMonths(first, 1); day < after; day = addDays(day, 1)) days.push(day)
  return days
}

/** The shifts of a month by a pattern, in order of days. `from`: the turn it begins with. */
export function planRota({ month, calendar, pattern, from }: { month: string; calendar: Calendar; pattern: RotaPattern; from: number }): PlannedShift[] {
  const planned: PlannedShift[] = []
  let turn = from
  for (const day of daysOfMonth(month)) {
    const kind = rotaDayKind(calendar, day)
    if (!isAsked(pattern, day, kind)) continue
    const before = planned.at(-1)
    if (before !== undefined && (pattern.turn === 'shift' || weekOf(before.day) !== weekOf(day))) turn += 1
    planned.push({ day, dayKind: kind, turn })
  }
  return planned
}

function isAsked({ days }: RotaPattern, day: Day, kind: PlannedShift['dayKind']): boolean {
  if (days === 'all') return true
  if (days === 'working') return kind === 'working'
  if (days === 'rest') return kind !== 'working'
  return kind === 'working' && days.includes(weekdayOf(day))
}

/** The Monday its week begins with. */
function weekOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}
