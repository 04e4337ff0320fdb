/** A number as it is compared, from the most to the least of it. */
export interface NumberKeys {
  /** Width, case and blanks make no difference. */
  strict: string
  /** Nor separators, a word before it (No., 编号：) and leading zeros that a spreadsheet lost. */
  loose: string
  /** Its digits alone without leading zeros, for prefixes of letters; empty where these are too few to tell cases apart. */
  digits: string
}

const fewestDigits = 6

export function keysOf(number: string): NumberKeys {
  const strict = number.normalize('NFKC').toUpperCase().replaceAll(/[\s\u3000'’]/g, '')
  const loose = strict.replace(/^(NO\.?|编号|工单号?|单号|件号)[:：.]?/, '').replaceAll(/[^0-9A-Z\p{Script=Han}]/gu, '').replace(/^0+/, '')
  const digits = digitsOf(number)
  return { strict, loose, digits: digits.length < fewestDigits ? '' : digits }
}

/** As the store compares them too. */
export function digitsOf(number: string): string {
  return number.normalize('NFKC').replaceAll(/[^0-9]/g, '').replace(/^0+/, '')
}
