const level = '(?:绝密|机密|秘密)'
const period = '(?:[★☆]?(?:[一二三四五六七八九十\\d]+[年月]|长期))'

/**
 * 密级 marks as 国家秘密载体 carry them, in text without spaces: 机密★10年, 绝密★; a line that says only 秘密 or 机密 and a period, also in brackets
 * or after 密级; a line that is a 份号. Nothing that merely speaks of secrets.
 */
const marks = [
  new RegExp(`${level}[★☆]`, 'u'),
  new RegExp(`^[\\[(【〔《“"]?(?:密级[:]?)?${level}${period}?[\\])】〕》”"]?$`, 'mu'),
  new RegExp(`密级[:]${level}`, 'u'),
  /^份号[:]?\d{1,8}$/mu,
]

/** Signs that are not seen, and would part what belongs together. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu

/** Does this text carry a mark of secrecy? Full-width signs, spaces within and signs that are not seen make no difference. */
export function isMarkedSecret(text: string): boolean {
  if (!/[密份]/u.test(text)) return false
  const plain = text.replaceAll(unseen, '').normalize('NFKC').replaceAll('⭐', '★').replaceAll('✩', '☆').replaceAll(/\r\n?|\p{Zl}|\p{Zp}|\f|\v/gu, '\n').replaceAll(/[^\S\n]+/gu, '')
  return marks.some((mark) => mark.test(plain))
}

const named = [/绝密|机密/u, new RegExp(`^[\\[(【]?秘密(?:$|[\\])】★☆\\-_0-9]|文件|级)`, 'u')]

/** Is a file called as one that carries a mark would be? `商业秘密保护.docx` is not. */
export function isSecretName(name: string): boolean {
  const plain = name.replaceAll(unseen, '').normalize('NFKC').replaceAll(/\s+/gu, '')
  const bare = plain.includes('.') ? plain.slice(0, plain.lastIndexOf('.')) : plain
  return isMarkedSecret(bare) || named.some((mark) => mark.test(bare))
}
