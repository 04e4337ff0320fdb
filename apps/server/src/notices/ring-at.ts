import { addDays, dayOf, isWorkingDay, nextWorkingDay } from '@zhenzhi/kernel'
import type { Calendar, Day, Moment } from '@zhenzhi/kernel'
import type { NoticeHours } from './notice.ts'

const chinaAhead = 8 * 3_600_000

/** The hour of a moment in China, as `08:30`. */
export function hourOf(moment: Moment): string {
  return new Date(Date.parse(moment) + chinaAhead).toISOString().slice(11, 16)
}

/** The moment of an hour on a day in China. */
function momentAt(day: Day, hour: string): Moment {
  return new Date(Date.parse(`${day}T${hour}:00+08:00`)).toISOString()
}

/** Whether somebody may be told of something ordinary now: a working day of the calendar, from the first hour and before the last. */
export function inWorkingHours(moment: Moment, { calendar, hours }: { calendar: Calendar; hours: Pick<NoticeHours, 'from' | 'to'> }): boolean {
  const hour = hourOf(moment)
  return isWorkingDay(calendar, dayOf(moment)) && hour >= hours.from && hour < hours.to
}

/** When something ordinary that happens now is told: now, or the next working morning. */
export function ringAt(moment: Moment, { calendar, hours }: { calendar: Calendar; hours: Pick<NoticeHours, 'from' | 'to'> }): Moment {
  if (inWorkingHours(moment, { calendar, hours })) return moment
  const today = dayOf(moment)
  const first = hourOf(moment) < hours.from ? today : addDays(today, 1)
  return momentAt(nextWorkingDay(calendar, first), hours.from)
}
