import { addDays } from '@zhenzhi/kernel'
import { daysIn } from './days.ts'
import type { DaySaid } from './days.ts'
import type { Doubt, Found, Sure } from './order.ts'
import { foundAt } from './sheet.ts'
import type { Sheet } from './sheet.ts'

interface Read {
  found?: Found
  doubt?: Doubt
}

/** A line that is nothing but a date: under a letter, or the name and time above a message. */
const signed = /(?:^|\n)[^\n，。]{0,14}?\n? *((?:20\d{2}年)?\d{1,2}月\d{1,2}日|\d{1,2}-\d{1,2} +\d{1,2}:\d{2}|20\d{2}[-/.]\d{1,2}[-/.]\d{1,2})[^\n，。:]{0,12}(?::\d{2})?(?=\n|$)/gu
const told = /((?:20\d{2}年)?\d{1,2}月\d{1,2}日)(?:上午|下午|晚上?)?(?:接到|收到|来电|登记)|(今天|今日)(?:上午|下午)?(?:接到|收到|来电)/g

/** The day it came in: where the platform says when it was handed on, that day, else when it was taken down. A day to come is not one. */
export function readReceived(sheet: Sheet): Read {
  for (const { line, whole, lineAt } of sheet.behind('handed', 'received')) {
    const [said] = daysIn(line.length < 4 ? whole : line, sheet.asked.today).filter((one) => one.at < 12)
    if (said !== undefined) return checked(sheet, { ...said, at: said.at + lineAt, end: said.end + lineAt }, 'certain')
  }
  for (const shape of [told, signed]) {
    for (const match of sheet.text.matchAll(shape)) {
      const words = match[1] ?? match[2] ?? ''
      const at = match.index + match[0].indexOf(words)
      const [said] = daysIn(words, sheet.asked.today)
      const read = said === undefined ? {} : checked(sheet, { ...said, at, end: at + words.length }, 'likely')
      if (read.found !== undefined) return read
    }
  }
  return bare(sheet)
}

/** A day that stands alone between signs and is not to come. */
function bare(sheet: Sheet): Read {
  const said = daysIn(sheet.text, sheet.asked.today).find((one) => one.day !== undefined && one.day <= sheet.asked.today && /^[|\n]|^$/.test(sheet.text.slice(one.end, one.end + 1)) && /[|]/.test(sheet.text.charAt(one.at - 1)))
  return said === undefined ? {} : checked(sheet, said, 'guess')
}

function checked(sheet: Sheet, { day, said, at, end }: DaySaid, sure: Sure): Read {
  const doubt = (says: string): Read => ({ doubt: { field: 'received', why: 'impossible', says, from: sheet.piece(at, end) } })
  if (day === undefined) return doubt(`没有“${said}”这一天，收到日期没有填入。请照平台核对。`)
  if (day > addDays(sheet.asked.today, 1)) return doubt(`收到日期“${said}”在今天以后，没有填入。请照平台核对。`)
  return { found: foundAt(sheet, { value: day, sure, at, end }) }
}
