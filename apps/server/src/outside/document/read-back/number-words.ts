const digits = Array.from('〇一二三四五六七八九')

/** How Word calls a way of numbering (ST_NumberFormat), and what it prints; others are printed as Arabic. */
const formats: Readonly<Record<string, (nth: number) => string>> = {
  decimalZero: (nth) => String(nth).padStart(2, '0'),
  chineseCounting: chinese, chineseCountingThousand: chinese, japaneseCounting: chinese, ideographDigital: (nth) => Array.from(String(nth), (one) => digits[Number(one)] ?? '').join(''),
  chineseLegalSimplified: (nth) => Array.from(chinese(nth), (one) => legal[one] ?? one).join(''),
  decimalEnclosedCircle: (nth) => (nth <= 20 ? String.fromCodePoint(0x2460 + nth - 1) : String(nth)),
  decimalEnclosedCircleChinese: (nth) => (nth <= 20 ? String.fromCodePoint(0x2460 + nth - 1) : String(nth)),
  decimalFullWidth: (nth) => Array.from(String(nth), (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)).join(''),
  decimalEnclosedParen: (nth) => `(${nth})`,
  upperLetter: (nth) => letters(nth).toUpperCase(), lowerLetter: letters,
  upperRoman: roman, lowerRoman: (nth) => roman(nth).toLowerCase(),
  bullet: () => '', none: () => '',
}

const legal: Readonly<Record<string, string>> = { 一: '壹', 二: '贰', 三: '叁', 四: '肆', 五: '伍', 六: '陆', 七: '柒', 八: '捌', 九: '玖', 十: '拾' }

/** The number of a place in a list, as it is printed. */
export function numberWord(format: string, nth: number): string {
  return (formats[format] ?? String)(nth)
}

function chinese(nth: number): string {
  if (nth <= 0 || nth >= 100) return String(nth)
  const [tens, ones] = [Math.floor(nth / 10), nth % 10]
  const last = ones === 0 ? '' : digits[ones] ?? ''
  return tens === 0 ? last : `${tens === 1 ? '' : digits[tens] ?? ''}十${last}`
}

function letters(nth: number): string {
  return String.fromCodePoint(97 + (nth - 1) % 26).repeat(Math.min(8, Math.floor((nth - 1) / 26) + 1))
}

function roman(nth: number): string {
  if (nth <= 0 || nth >= 4000) return String(nth)
  const signs = [['M', 1000], ['CM', 900], ['D', 500], ['CD', 400], ['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]] as const
  let [left, said] = [nth, '']
  for (const [sign, worth] of signs) {
    said += sign.repeat(Math.floor(left / worth))
    left %= worth
  }
  return said
}
