import { isDay } from '@zhenzhi/kernel'
import type { Doubt, Found } from './order.ts'
import { foundAt } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** Eighteen signs of a resident identity number, possible or not. */
export const idShape = /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

interface Read {
  found?: Found
  doubt?: Doubt
}

/** A number whose last sign does not fit the others (GB 11643) or whose birthday does not exist is told, not filled. */
export function readIdNumber(sheet: Sheet): Read {
  for (const match of sheet.text.matchAll(idShape)) {
    const number = match[0].toUpperCase()
    const [at, end] = [match.index, match.index + match[0].length]
    if (isPossible(number)) return { found: foundAt(sheet, { value: number, sure: 'certain', at, end }) }
    return { doubt: { field: 'idNumber', why: 'impossible', says: '身份证号的校验码或出生日期不对，至少有一位抄错了，没有填入。请核对证件。', from: sheet.piece(at, end) } }
  }
  const short = sheet.behind('idNumber').find(({ line }) => /^\d{10,20}[Xx]?$/.test(line))
  return short === undefined ? {} : { doubt: { field: 'idNumber', why: 'impossible', says: `身份证号应为 18 位，这里是 ${short.line.length} 位，没有填入。请核对证件。`, from: sheet.piece(short.lineAt, short.lineAt + short.line.length) } }
}

function isPossible(number: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0)
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return '10X98765432'.charAt(sum % 11) === number.charAt(17) && isDay(birth)
}
