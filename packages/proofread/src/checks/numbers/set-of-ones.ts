import type { Check } from '../../check.ts'
import { findNumber } from '../../text/numbers.ts'
import { matchesIn } from '../../text/placed.ts'

const check = 'set-of-ones'
/** “五个一”：一次动员会、一张清单… — every item begins with 一. */
const item = '“?一[^、，,；;。：:（）()]{1,14}'
const announced = new RegExp([
  '(?<number>[二两三四五六七八九十])个一批?[”"]?[\\u4e00-\\u9fff]{0,6}',
  '(?:[：:，,（(]|，?(?:即|就是|包括)[：:]?)',
  `(?<items>${item}(?:[、，,；;]${item}){1,11})`,
].join(''), 'gu')

/** A set of so many 一 with more or fewer of them after it; quiet at 等. */
export const setOfOnes: Check = (text) => text.paragraphs.flatMap((paragraph) => matchesIn(paragraph, announced).flatMap((found) => {
  const { number = '', items = '' } = found.match.groups ?? {}
  const told = items.split(/[、，,；;]/u)
  const said = findNumber(number)
  const end = found.end - paragraph.start
  if (said === undefined || said === told.length || Math.abs(said - told.length) > 3) return []
  if (/等|其中/u.test(paragraph.text.slice(end - 3, end + 4))) return []
  const message = `前面说“${number}个一”，后面列了${told.length}项，请核对。`
  return [{ check, certainty: 'A' as const, quote: found.text, start: found.start, end: found.end, message, suggestion: null }]
}))
