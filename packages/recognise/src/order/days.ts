import { addDays, daysBetween, isDay, weekdayOf, yearOf } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import { smallNumber, yearInWords } from './numerals.ts'

/** A day as it stands in a text; no `day` where there is no such day (30 February). */
export interface DaySaid {
  day?: Day
  said: string
  at: number
  end: number
}

const few = '[〇○零一二三四五六七八九十两]'
const shapes: readonly { shape: RegExp; read: (parts: readonly string[], from: Day) => Day | undefined }[] = [
  { shape: /(?<!\d)(20\d{2})[ \n]{0,2}[-/.年][ \n]{0,2}(\d{1,2})[ \n]{0,2}[-/.月][ \n]{0,2}(\d{1,2})(?!\d)[日号]?/g, read: ([year = '', month = '', date = '']) => dayFrom(Number(year), month, date) },
  {
    shape: new RegExp(`([二][〇○零一二三四五六七八九]{3})年(${few}{1,3})月(${few}{1,3})[日号]`, 'g'),
    read: ([year = '', month = '', date = '']) => dayFrom(yearInWords(year) ?? 0, month, date),
  },
  { shape: new RegExp(`(?<![\\d年])(\\d{1,2}|${few}{1,3})月(\\d{1,2}|${few}{1,3})[日号]?(?!\\d)`, 'g'), read: ([month = '', date = ''], from) => nearest(from, month, date) },
  { shape: /(?<![\d\-./年])(\d{1,2})[-.](\d{1,2})(?= +\d{1,2}:\d{2}|之?前|$)/gm, read: ([month = '', date = ''], from) => nearest(from, month, date) },
  { shape: /(?<![\d月])(\d{1,2})[日号](?=之?前)/g, read: ([date = ''], from) => thisMonth(from, date) },
  { shape: /(本周|这周|下周|周|星期)([一二三四五六日天])(?=[^一二三四五六日]|$)/g, read: ([week = '', name = ''], from) => weekday(from, week, name) },
  { shape: /(今天|今日|明天|明日|后天)/g, read: ([word = ''], from) => addDays(from, ['今', '明', '后'].indexOf(word.charAt(0))) },
]

/** The days a text names, in order. `from` is the day it is read on: a day without a year is the nearest to it. */
export function daysIn(text: string, from: Day): DaySaid[] {
  const all = shapes.flatMap(({ shape, read }) => [...text.matchAll(shape)].map((match): DaySaid => {
    const day = read(match.slice(1), from)
    return { said: match[0].replace(/\s/g, ''), at: match.index, end: match.index + match[0].length, ...(day === undefined ? {} : { day }) }
  }))
  const kept: DaySaid[] = []
  for (const one of all.toSorted((a, b) => a.at - b.at || b.end - a.end)) if (one.at >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

function dayFrom(year: number, month: string, date: string): Day | undefined {
  const [m, d] = [smallNumber(month), smallNumber(date)]
  const day = `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  return m !== undefined && d !== undefined && isDay(day) ? day : undefined
}

/** With the year that brings it nearest: in January, December was last year. */
function nearest(from: Day, month: string, date: string): Day | undefined {
  const years = [0, 1, -1].map((more) => dayFrom(yearOf(from) + more, month, date)).filter((day) => day !== undefined)
  return years.toSorted((a, b) => Math.abs(daysBetween(from, a)) - Math.abs(daysBetween(from, b)))[0]
}

/** The 18th, without a month: of this month, or of the next where it lies behind. */
function thisMonth(from: Day, date: string): Day | undefined {
  const month = Number(from.slice(5, 7))
  const day = dayFrom(yearOf(from), String(month), date)
  if (day === undefined || day >= from) return day
  return month === 12 ? dayFrom(yearOf(from) + 1, '1', date) : dayFrom(yearOf(from), String(month + 1), date)
}

function weekday(from: Day, week: string, name: string): Day {
  const wanted = '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1
  const monday = addDays(from, 1 - weekdayOf(from))
  return addDays(monday, wanted - 1 + (week === '下周' ? 7 : 0))
}
