import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { matchesIn, partOf, placed } from '../../text/placed.ts'
import { chineseNumber } from '../../text/read-text.ts'
import type { Stretch } from '../../text/text.ts'

const check = 'count-against-items'
const announced = /(?<![\d.第前每百千万亿余多])([两二三四五六七八九十]|\d{1,2})(大|个|项|条|类|种|座|家|处|支)([\u4e00-\u9fff]{1,6})([：:（(，,])([^。；;：:（(）)]{4,120})/gu

/** 三个中心：甲、乙 — a count before a list that holds more or fewer; a comma where the list wants a colon. */
export const countAgainstItems: Check = ({ paragraphs }) => paragraphs.flatMap((line) =>
  matchesIn(line, announced).flatMap((place) => judge(place, place.match)))

function judge(place: Stretch, [, count = '', unit = '', noun = '', mark = '', list = '']: RegExpMatchArray): Finding[] {
  const said = /^\d/u.test(count) ? Number(count) : chineseNumber(count.replace('两', '二'))
  const items = itemsOf(list)
  if (said < 2 || items === null) return []
  const phrase = partOf(place, 0, count.length + unit.length + noun.length)
  if (/[，,]/u.test(mark)) {
    const named = items.filter((item) => item.endsWith(noun.at(-1) ?? ''))
    return items.length === said && named.length >= 2 ? [commaFor(place, phrase)] : []
  }
  const together = items.length + items.filter((item) => /.[和及与]./u.test(item)).length
  if (items.length === said || together === said || Math.abs(items.length - said) > 2 || items.length < 3) return []
  return [{ check, certainty: 'A', ...placed(phrase), message: `前面说“${phrase.text}”，后面列了${items.length}项。`, suggestion: null }]
}

/** Short items between 、; null where the list is open (等) or no list. */
function itemsOf(list: string): string[] | null {
  const bare = list.replaceAll(/[“"《「][^”"》」]*[”"》」]/gu, '某')
  if (/等|其中|包括|如|是|[，,]/u.test(bare.split('、').slice(0, -1).join('、')) || /等/u.test(bare)) return null
  const items = bare.split('、')
  if (items.length < 2 || items.slice(0, -1).some((item) => item.length === 0 || item.length > 14)) return null
  return items.map((item) => item.replace(/[，,].*$/u, ''))
}

function commaFor(place: Stretch, phrase: Stretch): Finding {
  const mark = partOf(place, phrase.text.length, phrase.text.length + 1)
  const quote = { text: phrase.text + mark.text, start: phrase.start, end: mark.end }
  return { check, certainty: 'B', ...placed(quote), message: '总数之后列举名称，应当用冒号。', suggestion: `${phrase.text}：` }
}
