import type { Doubt, Found } from './order.ts'
import { foundAt } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** A mobile number, also written in groups or over two lines, or a landline with its area code. */
export const phoneShape = /(?<![\dA-Za-z])(?:1[3-9]\d(?:[ \-\n]?\d){8}|0\d{2,3}[- ]\d{7,8})(?![\dA-Za-z])/g

interface Read {
  found?: Found
  doubt?: Doubt
}

/** The caller's number: behind its label, beside the caller, or the only one there is. One with a digit too few is told, not filled. */
export function readPhone(sheet: Sheet): Read {
  const labelled = [...sheet.behind('phone'), ...sheet.behind('person')]
  for (const { whole, at } of labelled) {
    const [match] = whole.matchAll(phoneShape)
    if (match !== undefined) return { found: foundAt(sheet, { value: plainPhone(match[0]), sure: 'certain', at: at + match.index, end: at + match.index + match[0].length }) }
  }
  for (const { line, lineAt } of sheet.behind('phone')) {
    const digits = line.replace(/[ -]/g, '')
    if (!/^\d{5,15}$/.test(digits)) continue
    return { doubt: { field: 'phone', why: 'impossible', says: `电话“${line}”是 ${digits.length} 位，手机号应为 11 位，没有填入。请向来电人或派单方核对。`, from: sheet.piece(lineAt, lineAt + line.length) } }
  }
  const all = [...sheet.text.matchAll(phoneShape)]
  const [first] = all
  return first === undefined ? {} : { found: foundAt(sheet, { value: plainPhone(first[0]), sure: all.length === 1 ? 'likely' : 'guess', at: first.index, end: first.index + first[0].length }) }
}

function plainPhone(said: string): string {
  return said.startsWith('0') ? said.replace(/ /, '-') : said.replace(/[ \n-]/g, '')
}
