import type { Found } from './order.ts'
import { foundAt } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** 示热转〔2026〕331号, as offices number their letters. */
const ofLetter = /\p{Script=Han}{1,8}[〔[(]20\d{2}[〕\])]\d{1,5}号/u
const plain = /[A-Za-z0-9][A-Za-z0-9\-_/]{2,39}/
const called = /(?:留言ID|工单编号|信访件|工单号|事件号|流水号|单号|编号|工单)\]? {0,2}[:为是]? {0,2}[:[(【]?((?=[A-Za-z-]{0,6}\d)[A-Za-z0-9][A-Za-z0-9\-_]{4,39})/gu
const numbered = /第(\d{2,8})[封件号]/
/** Letters, then many digits: nothing else looks like that. */
const shaped = /(?<![A-Za-z0-9])([A-Z]{1,6}[-_]?\d[\d\-_]{6,30})(?![A-Za-z0-9])/

/** The number the order has above: with it the two systems are compared, piece by piece. */
export function readNumber(sheet: Sheet): Found | undefined {
  for (const { whole, lineAt } of sheet.behind('number')) {
    const read = tokenIn(whole)
    if (read !== undefined) return foundAt(sheet, { value: read.token, sure: 'certain', at: lineAt + read.at, end: lineAt + read.at + read.length })
  }
  for (const match of sheet.text.matchAll(called)) if (isNumber(match[1] ?? '')) return taken(sheet, match, 'likely')
  const letter = ofLetter.exec(sheet.text)
  if (letter !== null) return foundAt(sheet, { value: letter[0], sure: 'likely', at: letter.index, end: letter.index + letter[0].length })
  const match = numbered.exec(sheet.text) ?? shaped.exec(sheet.text)
  return match === null ? undefined : taken(sheet, match, 'guess')
}

/** Of a value; one broken over two lines is one where the second line is digits only. */
function tokenIn(whole: string): { token: string; at: number; length: number } | undefined {
  const letter = ofLetter.exec(whole.split('\n')[0] ?? '')
  if (letter !== null) return { token: letter[0], at: letter.index, length: letter[0].length }
  const joined = /^([A-Za-z0-9\-_/]{3,39})\n(\d{1,12})(?=\n|$)/.exec(whole)
  if (joined !== null) return { token: `${joined[1] ?? ''}${joined[2] ?? ''}`, at: 0, length: joined[0].length }
  const match = plain.exec(whole.split('\n')[0] ?? '')
  return match !== null && /\d/.test(match[0]) ? { token: match[0], at: match.index, length: match[0].length } : undefined
}

function taken(sheet: Sheet, match: RegExpMatchArray, sure: Found['sure']): Found {
  const token = match[1] ?? ''
  const at = (match.index ?? 0) + match[0].lastIndexOf(token)
  return foundAt(sheet, { value: token, sure, at, end: at + token.length })
}

function isNumber(token: string): boolean {
  return (token.match(/\d/g)?.length ?? 0) >= 3 && !/^1[3-9]\d{9}$/.test(token) && !/^20\d{2}-\d{1,2}-\d{1,2}$/.test(token)
}
