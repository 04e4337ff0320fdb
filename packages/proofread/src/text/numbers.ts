const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const sections: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** A number as it is written: 1,786 · 1.8 · 二十六 · 一百零五 · 两千. Undefined where the characters make none: 三四, 二〇二一. */
export function findNumber(text: string): number | undefined {
  if (/^\d/u.test(text)) return Number(text.replace(/[,，]/gu, ''))
  return chineseValue(text)
}

/** 百 · 千 · 万 · 亿 and their compounds, multiplied: 千万 is 1e7. The empty word is 1. */
export function multiplierOf(text: string): number {
  return Array.from(text).reduce((product, letter) => product * (powers[letter] ?? sections[letter] ?? 1), 1)
}

function chineseValue(text: string): number | undefined {
  let [whole, section, digit] = [0, 0, -1]
  for (const letter of text) {
    const [value, power, end] = [digits[letter], powers[letter], sections[letter]]
    if (value !== undefined) {
      if (digit > 0) return undefined
      digit = value
    } else if (power !== undefined) {
      section += (digit < 0 ? 1 : digit) * power
      digit = -1
    } else if (end !== undefined) {
      whole += (section + Math.max(digit, 0)) * end
      section = 0
      digit = -1
    } else return undefined
  }
  return whole + section + Math.max(digit, 0)
}
