const figures: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** One line as figures and plain signs: wide and boxed figures plain, Chinese numbers before a counting word as figures, pictures gone. */
export function plainDigits(line: string): string {
  return line
    .replace(/[\uFE0F\u20E3\u200B-\u200D\u2060]/gu, '')
    .normalize('NFKC')
    .replace(/\p{Extended_Pictographic}/gu, (sign) => (/\d/.test(sign) ? sign : ' '))
    .replace(/[〇零一二两俩三四五六七八九十]{1,4}(?=\s*[起件宗例])/g, (said) => String(numberOf(said) ?? said))
}

/** Up to ninety-nine: 十二, 二十, 三十一. */
function numberOf(said: string): number | undefined {
  const [tens, ones] = said.includes('十') ? said.split('十') : [undefined, said]
  const one = ones === '' ? 0 : figures[ones ?? '']
  const ten = tens === undefined ? 0 : tens === '' ? 1 : figures[tens]
  return one === undefined || ten === undefined ? undefined : ten * 10 + one
}
