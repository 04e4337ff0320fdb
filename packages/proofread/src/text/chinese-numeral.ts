/** 1 … 99 in Chinese: 12 is 十二. */
export function chineseNumeral(number: number): string {
  const digits = '零一二三四五六七八九'
  const tens = Math.floor(number / 10)
  const ones = number % 10
  return `${tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`}${ones === 0 ? '' : digits[ones]}`
}
