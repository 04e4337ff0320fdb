const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The number before a heading: 一、 （一） 1. (GB/T 9704—2012, 7.3.3). `nth` counts from 1 to 99. */
export function headingNumber(level: 1 | 2 | 3, nth: number): string {
  if (level === 3) return `${nth}.`
  return level === 1 ? `${chineseNumber(nth)}、` : `（${chineseNumber(nth)}）`
}

function chineseNumber(nth: number): string {
  const [tens, ones] = [Math.floor(nth / 10), nth % 10]
  if (tens === 0) return digits[ones] ?? ''
  return `${tens === 1 ? '' : digits[tens] ?? ''}十${digits[ones] ?? ''}`
}
