import { addDays, addMonths, isWorkingDay } from '@zhenzhi/kernel'
import type { Calendar, Day } from '@zhenzhi/kernel'
import { daysIn } from './days.ts'
import { smallNumber } from './numerals.ts'
import type { Doubt, Found, Sure } from './order.ts'
import { foundAt } from './sheet.ts'
import type { Sheet } from './sheet.ts'

interface Read {
  found?: Found
  doubt?: Doubt
}

interface Said {
  day?: Day
  said: string
  at: number
  end: number
}

const amount = '(\\d{1,3}|[一二三四五六七八九十两]{1,3})'
const within = new RegExp(`${amount} ?个?(工作日|日|天|小时|个月|月)(?=[^\\d]|$)`, 'g')
const until = /^[^\n。]{0,6}(?:内|之?前|以前|办结|办理|回复|答复|反馈|报送|报结|上报|处理|完成)/
/** Not the day somebody is to look, but the day of the answer. */
const firmly = /^之?前[^\n，。；]{0,14}?(?:办结|回复|答复|反馈|报送|报结|书面报)/
/** “within five working days”, “48 hours”, with what is to be done by then. */
const periodInText = new RegExp(`${amount} ?个?(工作日|日|天|小时|个月|月)(?:之?内|以内)?[^\\n，。；;]{0,8}?(?:办结|办理|回复|答复|反馈|报送|报结|完成|核实)`, 'g')
const limited = new RegExp(`(?:时限|期限|限期?) ?${amount} ?个?(工作日|日|天|小时|个月|月)`, 'g')
const before = new RegExp(`(?:请|限|须|于|在|要求|截止|截至|到期)[^\\n。；;]{0,20}?$`)
const farthest = 500

/** By when the platform wants it: behind its label, in what it asks, or anywhere in the text with “before” or “within”. */
export function readDue(sheet: Sheet, received: Day | undefined): Read {
  const start = received ?? sheet.asked.today
  for (const { line, whole, lineAt } of sheet.behind('due')) {
    const said = inValue(line, start, sheet.asked.calendar) ?? inValue(whole, start, sheet.asked.calendar)
    if (said !== undefined) return checked(sheet, shifted(said, lineAt), { received, sure: 'certain' })
  }
  for (const { whole, at } of sheet.behind('ask')) {
    const said = inText(whole, start, sheet.asked.calendar)
    if (said !== undefined) return checked(sheet, shifted(said, at), { received, sure: 'likely' })
  }
  const said = inText(sheet.text, start, sheet.asked.calendar) ?? lastBar(sheet, received)
  return said === undefined ? {} : checked(sheet, said, { received, sure: 'likely' })
}

function inValue(value: string, start: Day, calendar: Calendar): Said | undefined {
  const [day] = daysIn(value, start)
  if (day !== undefined) return day
  const [period] = value.matchAll(within)
  return period && periodOf(period, start, calendar)
}

function inText(text: string, start: Day, calendar: Calendar): Said | undefined {
  const days = daysIn(text, start)
  const wanted = days.find(({ end }) => firmly.test(text.slice(end, end + 24))) ?? days.find(({ at, end }) => isUntil(text.slice(Math.max(0, at - 24), at), text.slice(end, end + 12)))
  if (wanted !== undefined) return wanted
  const periods = [...text.matchAll(periodInText), ...text.matchAll(limited)]
  const period = periods.find(([words]) => /(办结|回复|答复|反馈|报送|报结)/.test(words)) ?? periods[0]
  return period && periodOf(period, start, calendar)
}

/** A day with what stands before and behind it: is something to be done until then? */
function isUntil(head: string, tail: string): boolean {
  return /^ ?(?:\d{1,2}:\d{2}(?::\d{2})?)? ?(之?前|以前|截止|到期)/.test(tail) || (before.test(head) && until.test(tail)) || /(到期是|截止是|限)$/.test(head)
}

/** The later of two days between bars: “|2026-11-20|2026-11-27”. */
function lastBar({ text, asked: { today } }: Sheet, received: Day | undefined): Said | undefined {
  return daysIn(text, today).findLast(({ at, day }) => /[|]/.test(text.charAt(at - 1)) && day !== undefined && received !== undefined && day > received)
}

function periodOf(match: RegExpMatchArray, start: Day, calendar: Calendar): Said | undefined {
  const count = smallNumber(match[1] ?? '') ?? Number(match[1])
  const at = match.index ?? 0
  if (!Number.isInteger(count) || count < 1 || count > farthest) return undefined
  return { day: dayAfter(start, { count, unit: match[2] ?? '' }, calendar), said: match[0], at, end: at + match[0].length }
}

/** The day it came in is not counted. A night of hours is its days, rounded up. */
function dayAfter(start: Day, { count, unit }: { count: number; unit: string }, calendar: Calendar): Day {
  if (unit === '小时') return addDays(start, Math.ceil(count / 24))
  if (unit.endsWith('月')) return addMonths(start, count)
  if (unit !== '工作日') return addDays(start, count)
  let day = start
  for (let left = count; left > 0; left -= isWorkingDay(calendar, day) ? 1 : 0) day = addDays(day, 1)
  return day
}

function checked(sheet: Sheet, { day, said, at, end }: Said, { received, sure }: { received: Day | undefined; sure: Sure }): Read {
  const from = sheet.piece(at, end)
  const impossible = (says: string): Read => ({ doubt: { field: 'due', why: 'impossible', says, from } })
  if (day === undefined) return impossible(`没有“${said}”这一天，期限没有填入。请照平台核对。`)
  if (received !== undefined && day < received) return impossible(`期限“${said}”早于收到日期 ${received}，没有填入。请照平台核对；平台确实这样写的，请向派单方申请改期。`)
  const found = foundAt(sheet, { value: day, sure, at, end })
  if (day >= sheet.asked.today) return { found }
  return { found, doubt: { field: 'due', why: 'past', says: `期限 ${day} 已经过了。仍可按实际收到日期补录；还没有办好的，登记后请用“登记延期”，并向派单方申请延期。`, from } }
}

function shifted(said: Said, by: number): Said {
  return { ...said, at: said.at + by, end: said.end + by }
}
