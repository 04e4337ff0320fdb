import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { oneEdit } from '../../text/likeness.ts'
import { matchesIn, placed } from '../../text/placed.ts'
import type { Stretch, Text } from '../../text/text.ts'
import { mayStandFor } from '../../words/confusable.ts'

const check = 'name-variants'
/** Words of one sense or one sound; the first is the usual one in papers. */
const twins: readonly (readonly [string, string])[] = [
  ['方式', '方法'], ['其他', '其它'], ['制定', '制订'], ['截至', '截止'], ['账目', '帐目'], ['登录', '登陆'], ['公示', '公式'], ['化解', '化结'],
]
/** Characters that make another name of it, and no slip: 法律六进, 法律七进. */
const apart = /[一二三四五六七八九十百上下东西南北中大小甲乙丙省市县区镇乡村街组户内外前后新老旧男女副左右年月周日季\d总分不无]/u

/** One name in two forms that differ by a word or a character: a set phrase, or what stands in quotation marks. */
export const nameVariants: Check = (text) => [...twins.flatMap((pair) => twoWords(text, pair)), ...quotedNames(text), ...shortenedHonours(text), ...oddCharacters(text)]

/** 法治思维、法治方法 beside 法治思维、法治方式: told apart by nothing in the five characters before. */
function twoWords({ whole }: Text, [usual, other]: readonly [string, string]): Finding[] {
  const led = (word: string) => Map.groupBy([...whole.matchAll(new RegExp(`(?<=([\\u4e00-\\u9fff、]{5}))${word}`, 'gu'))], ([, lead = '']) => lead)
  const others = led(other)
  return [...led(usual)].flatMap(([lead, places]) => {
    const against = (others.get(lead) ?? []).filter(({ index }) => !whole.startsWith(usual, index))
    if (against.length === 0 || /^[的了]/u.test(lead.slice(2))) return []
    const [odd, right, wrong] = against.length > places.length ? [places, other, usual] : [against, usual, other]
    const message = `“${lead}”之后，别处用“${right}”，这里用“${wrong}”，应当一致。`
    return odd.map(({ index }) => ({ check, certainty: 'A' as const, quote: wrong, start: index, end: index + wrong.length, message, suggestion: right }))
  })
}

function quotedNames({ paragraphs }: Text): Finding[] {
  const all = paragraphs.flatMap((line) => matchesIn(line, /(?<=“)[\u4e00-\u9fff]{4,16}(?=”)/gu))
  const times = Map.groupBy(all, ({ text }) => text)
  const names = [...times.keys()]
  return names.flatMap((name, index) => names.slice(0, index).flatMap((before) => {
    const edit = oneEdit(name, before)
    if (edit === null || apart.test(edit.set + edit.meant) || (name.length < 6 && !mayStandFor(edit.set, edit.meant))) return []
    const [odd, right] = (times.get(before)?.length ?? 0) >= (times.get(name)?.length ?? 0) ? [name, before] : [before, name]
    return (times.get(odd) ?? []).slice(0, 1).map((place) => variant(place, right))
  }))
}

/** 获评“全省民主法治示范村” here and “全省法治示范村” there: an honour told once with a word left out. */
function shortenedHonours({ paragraphs }: Text): Finding[] {
  const honours = paragraphs.flatMap((line) => matchesIn(line, /(?<=(?:获评?|获得|荣膺|被?评为|授予|命名为?|创成|表彰为|认定为|确定为|称号|荣誉)[\u4e00-\u9fff]{0,6}“)[\u4e00-\u9fff]{6,18}(?=”)/gu))
  const names = [...new Set(honours.map(({ text }) => text))]
  return names.flatMap((short) => {
    const full = names.find((name) => isLeftOut(short, name))
    return full === undefined ? [] : honours.filter(({ text }) => text === short).slice(0, 1).map((place) => variant(place, full))
  })
}

/** Two to four characters of the full name are missing inside, none that tell of a level or a kind. */
function isLeftOut(short: string, full: string): boolean {
  const more = full.length - short.length
  let at = 0
  while (at < short.length && short[at] === full[at]) at += 1
  const gone = full.slice(at, at + more)
  return more >= 2 && more <= 4 && at >= 2 && short.length - at >= 3 && short.slice(at) === full.slice(at + more) && !apart.test(gone)
}

/** Four characters before and four after are the same many times, and once the one between them is another that sounds or looks alike. */
function oddCharacters({ paragraphs }: Text): Finding[] {
  const frames = Map.groupBy(paragraphs.flatMap((line) => matchesIn(line, /(?=([\u4e00-\u9fff]{9}))/gu)), ({ match }) => frameOf(match[1] ?? ''))
  return [...frames.values()].flatMap((places) => {
    const byCentre = Map.groupBy(places, ({ match }) => match[1]?.[4] ?? '')
    if (byCentre.size !== 2) return []
    const [usual, odd] = [...byCentre].toSorted(([, one], [, other]) => other.length - one.length)
    if (!usual || !odd || odd[1].length !== 1 || usual[1].length < 3 || !mayStandFor(odd[0], usual[0]) || apart.test(odd[0] + usual[0])) return []
    return odd[1].map(({ start, match }) => variant({ text: match[1] ?? '', start, end: start + 9 }, `${frameOf(match[1] ?? '').replace('?', usual[0])}`))
  })
}

function frameOf(run: string): string {
  return `${run.slice(0, 4)}?${run.slice(5)}`
}

function variant(place: Stretch, right: string): Finding {
  return { check, certainty: 'B', ...placed(place), message: `别处写作“${right}”，这里只差几个字，请核对是否同一名称。`, suggestion: right }
}
