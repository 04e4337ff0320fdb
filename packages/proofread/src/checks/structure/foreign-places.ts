import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { isElsewhere, ownPlacesOf, stemOf, type OwnPlaces } from '../../text/own-places.ts'
import { matchesIn, partOf, placed } from '../../text/placed.ts'
import { isRare } from '../../text/rare-characters.ts'
import type { Sentence, Stretch, Text } from '../../text/text.ts'
import { everyday, onPurpose } from '../../words/place-words.ts'

const suffix = /街道(?![路上口])|(?<![城乡村集])镇(?![村街定守静长压痛区])|乡(?![村镇风土情贤亲愁间])|县(?![级城域委直乡区里内政])|区(?![域别间划分块级内政直里])|市(?![场民容政级直面县区内])|(?<![我全各本外跨两多该])省(?![内外级直委际道部])/gu
const slots = [
  /(?<=[“"](?:智慧|平安|法治|善治|美丽|和美|清廉|文明|幸福|活力|数字|云上|书香))([\u4e00-\u9fff]{2})(?=[”"])/gu,
  /(?<=[“"《]|以|在|依托|利用)([\u4e00-\u9fff]{2})(?=(?:学习|理论|法治|干部|道德)?(?:论坛|讲坛|大讲堂|讲堂|夜校)|发布[”"]|融媒)/gu,
]

const trades = /^[\u4e00-\u9fff]{0,4}(公司|厂|店|超市|商行|建材|酒店|饭店|宾馆|小区|苑|花园|合作社|矿|加油站|药房|诊所|物流|置业)/u

/** A division of another prefecture in a town's own report: words copied from elsewhere, unless the sentence says why it is named. */
export const foreignPlaces: Check = (text, about) => {
  const own = ownPlacesOf(about)
  if (own === null) return []
  const sentences = text.paragraphs.filter(({ text: line }) => !/[>＞|]/u.test(line)).flatMap((line) => line.sentences)
  const found = sentences.flatMap((sentence) => [...fullNames(own, sentence), ...shortNames(own, sentence, text), ...slotNames(own, sentence, text)])
  return found.filter(({ start, end }, index) => found.findIndex((other) => other.start < end && start < other.end) === index)
}

function fullNames(own: OwnPlaces, sentence: Sentence): Finding[] {
  return matchesIn(sentence, suffix).flatMap((place) => {
    const name = longestName(own, partOf(sentence, Math.max(0, place.start - sentence.start - 5), place.end - sentence.start), place.text)
    if (name === null || everyday.has(stemOf(name.text)) || !isElsewhere(own, name.text) || isAbove(own, name.text) || isAside(sentence, name)) return []
    return [foreign(own, name, /[镇乡道]$/u.test(name.text) ? 'A' : 'B')]
  })
}

/** The own province, where only town and county are told. */
function isAbove({ gazetteer, town, above }: OwnPlaces, name: string): boolean {
  return [town ?? '', ...above].some((own) => gazetteer.find(own).some((place) => place.above.includes(name)))
}

function longestName({ gazetteer }: OwnPlaces, words: Stretch, ending: string): Stretch | null {
  for (let from = 0; words.text.length - from >= ending.length + 2; from++) {
    const name = partOf(words, from, words.text.length)
    if (/^[\u4e00-\u9fff]+$/u.test(name.text) && gazetteer.find(name.text).length > 0) return name
  }
  return null
}

/** 高埗 without its 镇: only names with a character rare enough to make no other word. */
function shortNames(own: OwnPlaces, sentence: Sentence, text: Text): Finding[] {
  const rare = sentence.text.split('').flatMap((sign, index) => (isRare(sign) ? [index - 1, index] : []))
  return rare.flatMap((from) => {
    const name = partOf(sentence, from, from + 2)
    const isFull = /^(?:[省市县区镇乡]|街道)/u.test(sentence.text.slice(from + 2))
    if (from < 0 || isFull || !/^[\u4e00-\u9fff]{2}$/u.test(name.text) || isTrade(sentence, name) || isAside(sentence, name, 6)) return []
    return isForeignStem(own, name.text, text) ? [foreign(own, name, 'A')] : []
  })
}

/** 鑫源建材: what a shop is called is no place. */
function isTrade(sentence: Sentence, name: Stretch): boolean {
  return /[鑫淼焱垚晟昊煜]/u.test(name.text) || trades.test(sentence.text.slice(name.end - sentence.start))
}

/** A name where a town puts its own: “平安某某”, 某某大讲堂. */
function slotNames(own: OwnPlaces, sentence: Sentence, text: Text): Finding[] {
  const names = slots.flatMap((slot) => matchesIn(sentence, slot)).filter(({ text: stem }) => !everyday.has(stem) && isForeignStem(own, stem, text))
  return names.map((name) => foreign(own, name, 'B'))
}

function isForeignStem(own: OwnPlaces, stem: string, { whole }: Text): boolean {
  if ([own.town ?? '', ...own.above].some((name) => stemOf(name).includes(stem) || stem.includes(stemOf(name)))) return false
  const names = ['镇', '乡', '街道'].map((ending) => stem + ending).filter((name) => own.gazetteer.find(name).length > 0)
  const local = new RegExp(`${stem}(村|社区|居委|路|街|河|山|湖|组|小学|中学|水库|[0-9一二三四])`, 'u')
  return names.length > 0 && names.every((name) => isElsewhere(own, name)) && !local.test(whole)
}

/** Named on purpose: by the words of its sentence, near it where the name is short. */
function isAside(sentence: Sentence, name: Stretch, reach = 40): boolean {
  const at = name.start - sentence.start
  const near = sentence.text.slice(Math.max(0, at - reach), at + name.text.length + reach).replaceAll(/学习(?=论坛|平台|强国)/gu, '')
  return onPurpose.test(near)
}

function foreign(own: OwnPlaces, name: Stretch, certainty: 'A' | 'B'): Finding {
  const known = own.gazetteer.find(name.text)
  const [where] = known.length > 0 ? known : ['镇', '乡', '街道'].flatMap((ending) => own.gazetteer.find(name.text + ending))
  const above = where?.above.filter((part) => !/^(市辖区|县)$/u.test(part)).join('') ?? ''
  const message = `“${name.text}”是外地的地名（${above}），请核对是否照搬了别处的文字。`
  return { check: 'foreign-places', certainty, ...placed(name), message, suggestion: null }
}
