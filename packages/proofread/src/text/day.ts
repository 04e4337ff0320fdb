import type { Paragraph, Stretch } from './text.ts'

interface Day {
  year: number
  month: number
  day: number
}

export interface DatedStretch extends Stretch {
  day: Day
}

/** A line that is a date and nothing else, however it is written: 2021年12月16日 · 2025 1 20 · 20211216 · 二〇二一年三月一日. Null where it is none. */
export function dayOfLine(line: Paragraph): DatedStretch | null {
  const text = line.text.replace(/^（?日期[：:]?|[（）()]/gu, '').replaceAll(/[〇○零一二三四五六七八九十]+/gu, digitsOf).trim()
  const parted = /^(20\d\d)\s*[年.\-/\s]\s*(\d{1,2})\s*[月.\-/\s]\s*(\d{1,2})\s*日?$/u.exec(text)
  const day = parted ? dayFrom(parted[1], parted[2], parted[3]) : dayOfDigits(/^20\d{5,6}$/u.exec(text)?.[0] ?? '')
  return day && { text: line.text, start: line.start, end: line.end, day }
}

/** The first full date of a text: 2021-07-30, 2021年7月30日. */
export function dayIn(text: string): Day | null {
  const found = /(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})/u.exec(text)
  return found && dayFrom(found[1], found[2], found[3])
}

/** A number that grows with the day; only for comparing. */
export function dayOrder({ year, month, day }: Day): number {
  return year * 10_000 + month * 100 + day
}

function dayFrom(year = '', month = '', day = ''): Day | null {
  const read = { year: Number(year), month: Number(month), day: Number(day) }
  return read.month >= 1 && read.month <= 12 && read.day >= 1 && read.day <= 31 ? read : null
}

/** 20211216, and 2021720 where one reading only is a day. */
function dayOfDigits(digits: string): Day | null {
  if (digits.length === 8) return dayFrom(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))
  if (digits.length !== 7) return null
  const readings = [dayFrom(digits.slice(0, 4), digits.slice(4, 5), digits.slice(5)), dayFrom(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))]
  return readings.find((reading) => reading !== null) ?? null
}

function digitsOf(word: string): string {
  const plain = word.replaceAll(/[〇○]/gu, '零')
  if (plain.length === 4 && !plain.includes('十')) return plain.split('').map((sign) => '零一二三四五六七八九'.indexOf(sign)).join('')
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['零', plain]
  return String((tens === '' ? 1 : '零一二三四五六七八九'.indexOf(tens ?? '零')) * 10 + (ones === '' ? 0 : '零一二三四五六七八九'.indexOf(ones ?? '零')))
}
