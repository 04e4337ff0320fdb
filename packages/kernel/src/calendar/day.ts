/** A day as text, `'2026-05-08'`: compares as text in order of time. */
export type Day = string

/** A moment in UTC, ISO 8601 with a `Z`: `'2026-05-08T01:02:03.004Z'`. */
export type Moment = string

const dayLength = 86_400_000
const shanghaiAhead = 8 * 3_600_000
const momentShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/

/** True for a day that exists, from 1900 to 2199. */
export function isDay(text: string): boolean {
  return /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) && dayAt(startOf(text)) === text
}

/** The day a moment falls on in Shanghai. The offset is fixed at +08:00; the summer time of 1986–1991 is not applied. */
export function dayOf(moment: Moment): Day {
  return dayAt(millisOf(moment) + shanghaiAhead)
}

/** The moment `hours` clock hours later: nights and days of rest count. */
export function addHours(moment: Moment, hours: number): Moment {
  return new Date(millisOf(moment) + hours * 3_600_000).toISOString()
}

/** The day `n` calendar days later; earlier when `n` is negative. */
export function addDays(day: Day, n: number): Day {
  return dayAt(startOf(day) + n * dayLength)
}

/** The corresponding day `n` months later, or the last of that month where there is none (民法典 art. 202). */
export function addMonths(day: Day, n: number): Day {
  const [year, month, date] = partsOf(day)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + n + 1, 0)).getUTCDate()
  return dayAt(Date.UTC(year, month - 1 + n, Math.min(date, lastOfMonth)))
}

/** Calendar days from one day to another: 1 from a day to the next, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (startOf(to) - startOf(from)) / dayLength
}

/**
 * Whole months from the first day to the last, both counted: 2 from 1 August to 30 September, and from 15 August to 14 October. 0 where it is
 * less than one, and where the last is before the first.
 */
export function monthsWithin(first: Day, last: Day): number {
  const [fromYear, fromMonth] = partsOf(first)
  const [toYear, toMonth] = partsOf(last)
  const calendar = (toYear - fromYear) * 12 + toMonth - fromMonth
  const end = addDays(last, 1)
  const fits = [calendar + 1, calendar, calendar - 1].find((months) => addMonths(first, months) <= end) ?? 0
  return Math.max(0, fits)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // getUTCDay answers 0 for Sunday to 6; the cast names what the sum can be
  return (((new Date(startOf(day)).getUTCDay() + 6) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

export function yearOf(day: Day): number {
  return partsOf(day)[0]
}

function millisOf(moment: Moment): number {
  const at = momentShape.test(moment) ? Date.parse(moment) : Number.NaN
  if (Number.isNaN(at)) throw new RangeError(`not a moment in UTC: ${moment}`)
  return at
}

function startOf(day: Day): number {
  const [year, month, date] = partsOf(day)
  return Date.UTC(year, month - 1, date)
}

function partsOf(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function dayAt(millis: number): Day {
  return new Date(millis).toISOString().slice(0, 10)
}
