import { addDays } from '../../../parts/days.ts'

/** What a pasted notice says of one year: the days off and the days worked in exchange. */
export interface ReadNotice {
  off: string[]
  work: string[]
}

const stretch = /(?:\d{4}年)?(\d{1,2})月(\d{1,2})日(?:(?:至|到|—|－|-)(?:\d{4}年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g

/**
 * Reads the paragraphs of the yearly notice on holidays: what stands before 放假 is off, what stands before 上班 is worked. It only fills the
 * form; whoever enters the year looks at the board and puts right what is wrong. Days that are none are left out.
 */
export function readNotice(text: string, year: number): ReadNotice {
  const plain = text.replace(/[（(][^）)]*[）)]/g, '').replace(/\s/g, '')
  const read: Record<keyof ReadNotice, Set<string>> = { off: new Set(), work: new Set() }
  for (const [, said = '', word] of plain.matchAll(/([^。；;]*?)(放假|上班)/g)) {
    for (const day of daysIn(said, year)) read[word === '放假' ? 'off' : 'work'].add(day)
  }
  for (const day of read.work) read.off.delete(day)
  return { off: [...read.off].sort(), work: [...read.work].sort() }
}

function daysIn(said: string, year: number): string[] {
  return [...said.matchAll(stretch)].flatMap(([, month = '', date = '', toMonth, toDate]) => {
    const first = dayOf(year, month, date)
    const last = toDate === undefined ? first : dayOf(year, toMonth ?? month, toDate)
    return first === undefined || last === undefined || last < first ? [] : between(first, last)
  })
}

function dayOf(year: number, month: string, date: string): string | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return addDaysOrNone(day) === day ? day : undefined
}

function addDaysOrNone(day: string): string | undefined {
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? undefined : addDays(day, 0)
}

const longest = 15

function between(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last && days.length < longest; day = addDays(day, 1)) days.push(day)
  return days
}
