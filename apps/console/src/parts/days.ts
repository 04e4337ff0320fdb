/** Days are text, `2026-05-08`. Nothing here reads the time: today comes from the server. */

const dayLong = 86_400_000

function at(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function textOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** How many days from `from` to `to`; negative where `to` is earlier. */
export function daysApart(from: string, to: string): number {
  return Math.round((at(to) - at(from)) / dayLong)
}

export function addDays(day: string, count: number): string {
  return textOf(at(day) + count * dayLong)
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(at(day)).getUTCDay() + 6) % 7
}

/** 2026年5月8日; text that is no day is given back as it is. */
export function sayDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return year === undefined || month === undefined || date === undefined ? day : `${year}年${month}月${date}日`
}

/** 5月8日 */
export function sayShortDay(day: string): string {
  return sayDay(day).replace(/^\d+年/, '')
}

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' })
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** A moment (ISO, UTC) as the wall clock in Asia/Shanghai says it. */
export function sayMoment(moment: string): string {
  return clock.format(new Date(moment))
}

/** The day of a moment in Asia/Shanghai. */
export function dayOf(moment: string): string {
  return calendar.format(new Date(moment))
}

/** How long until a day, in words. */
export function sayLeft(today: string, due: string): string {
  const left = daysApart(today, due)
  if (left === 0) return '今天到期'
  if (left === 1) return '明天到期'
  return left > 0 ? `还有 ${left} 天` : `已过 ${-left} 天`
}
