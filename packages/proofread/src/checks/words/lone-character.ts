import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import type { WordCounts } from '../../lexicon/word-counts.ts'
import { makeFinding } from '../../text/make-finding.ts'
import type { Text } from '../../text/text.ts'
import { mayStandFor } from '../../words/confusable.ts'
import { partnersOf } from '../../words/partners.ts'
import type { Partners } from '../../words/partners.ts'
import { ordinaryWords } from '../../words/ordinary-words.ts'
import { known, liesWithinKnown } from '../../words/phrase.ts'
import { isUsual, soundsLike } from '../../words/same-sound.ts'
import { everywhere } from '../../words/stands-apart.ts'

const surnames = new Set('王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤某'.split(''))
const han = /\p{Script=Han}/u
/** Somebody is named behind what he is: 镇长文博. */
const titled = /(?:书记|[镇乡县区市处局所站队组院厅科室]长|主任|律师|委员|同志)\p{Script=Han}{0,2}$/u
const place = /[村镇乡县市区湾组路河湖桥街巷山岭塘庄社厂公司店队]/u
const words = [...new Set([...[...known].filter(({ length }) => length === 2), ...ordinaryWords])]
const fieldWords = words.filter((word) => known.has(word))

/** New words and short forms are made of them: 讨薪, 文旅, 银龄, 卫健, 融媒体, 牧户, 究其原因. */
const free = new Set('讨浓牧龄旅究融健召'.split(''))

/** A character with no more partners than these says by itself that one of them is lost. */
const few = 36

interface Place {
  whole: string
  at: number
  character: string
  before: string
  after: string
}

interface Repair {
  from: number
  stands: string
  right: string
  kind: 'wrong' | 'lost'
}

/** A character that lives only in words stands beside characters that make no word with it: 基石性 is right, 一项础性 lacks something. */
export const loneCharacter: Check = (text, { words: counts }) => {
  const found: Finding[] = []
  for (let at = 0; at < text.whole.length; at += 1) {
    const character = text.whole[at] ?? ''
    const partners = partnersOf.get(character)
    if (partners === undefined) continue
    const here = { whole: text.whole, at, character, before: text.whole[at - 1] ?? '', after: text.whole[at + 1] ?? '' }
    if (!fits(here, partners) && !isWordOf(here, counts) && !mayBeName(here)) found.push(...findingAt(text, here))
  }
  return found
}

/** With a neighbour it is a word of the whole language, however seldom. */
function isWordOf({ before, character, after }: Place, counts: WordCounts | undefined): boolean {
  return (counts?.count(before + character) ?? 0) > 0 || (counts?.count(character + after) ?? 0) > 0
}

function fits({ whole, at, character, before, after }: Place, partners: Partners): boolean {
  if (before === character || after === character || partners.before.has(before) || partners.after.has(after)) return true
  return liesWithinKnown(whole, at, at + 1)
}

/** Names of persons and places are made of any characters. */
function mayBeName({ whole, at, before, after }: Place): boolean {
  if ([before, after].some((beside) => han.test(beside) && !isUsual(beside))) return true
  if (!han.test(before) && !han.test(after)) return true
  if (titled.test(whole.slice(Math.max(0, at - 6), at))) return true
  if (surnames.has(before) || (surnames.has(whole[at - 2] ?? '') && !liesWithinKnown(whole, at - 2, at - 1))) return true
  return place.test(after) || place.test(whole[at + 2] ?? '')
}

function findingAt(text: Text, here: Place): Finding[] {
  const repair = wrongPair(here) ?? lostBeside(here)
  if (repair === null) return []
  const { from, stands, right, kind } = repair
  const message = kind === 'wrong' ? `“${stands}”疑为“${right}”之误。` : `“${here.character}”在这里不成词，疑为“${right}”漏了一字。`
  return [makeFinding(text, {
    check: kind === 'wrong' ? 'wrong-character' : 'missing-character', certainty: kind === 'wrong' ? 'A' : 'B',
    start: from, end: from + stands.length, message, suggestion: right,
  })]
}

/** The character, or the neighbour it stands with, is wrong: 坏境, 舆伦. */
function wrongPair({ whole, at, character, before, after }: Place): Repair | null {
  const pairs = [
    { from: at - 1, first: before, last: character, outer: `${whole[at - 2] ?? ''}${before}` },
    { from: at, first: character, last: after, outer: `${after}${whole[at + 2] ?? ''}` },
  ]
  for (const { from, first, last, outer } of pairs) {
    if (everywhere.has(first) || everywhere.has(last) || known.has(outer) || ordinaryWords.has(outer)) continue
    const right = words.find((word) => (word[0] === first && alike(last, word[1] ?? '')) || (word[1] === last && alike(first, word[0] ?? '')))
    if (right !== undefined) return { from, stands: first + last, right, kind: 'wrong' }
  }
  return null
}

/** One word of the field has the character, and its other half is gone. */
function lostBeside({ at, character }: Place): Repair | null {
  if (free.has(character)) return null
  const partners = partnersOf.get(character)
  if (partners === undefined || partners.before.size + partners.after.size > few) return null
  const meant = fieldWords.filter((word) => word.includes(character))
  const [right] = meant
  return right === undefined || meant.length > 3 ? null : { from: at, stands: character, right, kind: 'lost' }
}

function alike(set: string, meant: string): boolean {
  return mayStandFor(set, meant) || soundsLike(set, meant)
}
