const digits = '零一二三四五六七八九'

/** A number in Chinese or Arabic digits up to ninety-nine: 十一, 二十, 15. Undefined for anything else. */
export function smallNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const plain = text.replace(/〇|○/g, '零').replace(/两/g, '二')
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain)
  if (tens !== null) return (tens[1] === '' ? 1 : digits.indexOf(tens[1] ?? '')) * 10 + Math.max(0, digits.indexOf(tens[2] === '' ? '零' : tens[2] ?? ''))
  return plain.length === 1 && digits.includes(plain) ? digits.indexOf(plain) : undefined
}

/** A year digit by digit: 二〇二六. */
export function yearInWords(text: string): number | undefined {
  const read = Array.from(text.replace(/〇|○/g, '零')).map((char) => digits.indexOf(char))
  return read.length === 4 && !read.includes(-1) ? Number(read.join('')) : undefined
}
