import type { Json } from '@zhenzhi/kernel'

/** 密级 marks as 国家秘密载体 carry them: 机密★10年, 绝密★, a line that says only 秘密 or 机密 and a period. */
const marks = [/(绝密|机密|秘密)\s*[★☆]/, /^\s*(绝密|机密|秘密)\s*([一二三四五六七八九十\d]+\s*[年月])?\s*$/m]

/** Does some text in it carry a mark of secrecy? State secrets stay out of the system. */
export function hasSecretMark(value: Json | undefined): boolean {
  if (typeof value === 'string') return marks.some((mark) => mark.test(value))
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(hasSecretMark)
}
