import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import { findSlip } from '../../text/near-phrase.ts'
import type { Stretch, Text } from '../../text/text.ts'
import { formulations } from '../../words/formulations.ts'
import { known, liesWithinKnown } from '../../words/phrase.ts'
import { ordinaryWords } from '../../words/ordinary-words.ts'
import { livingFormulations } from '../../words/living-formulations.ts'

const anchor = 3
const least = 6
/** From this length on two wrong characters are still the same formulation. */
const long = 10
const marks = /[\s，,、；;：:“”"‘’'《》（）()]/u
const joining = new Set('和与及并或的'.split(''))
const levels = new Set('省市县区镇乡街村'.split(''))
const whole = new Set([...formulations, ...livingFormulations])
const table = formulations.filter(({ length }) => length >= least)
const byHead = Map.groupBy(table, (one) => one.slice(0, anchor))
const byTail = Map.groupBy(table, (one) => one.slice(-anchor))

interface Bare {
  text: string
  /** Where each character stands in the whole text. */
  places: readonly number[]
}

/** A formulation told everywhere in the same words, here with one or two characters off, whatever marks stand between them. */
export const formulation: Check = (text) => withoutOverlaps(
  text.paragraphs.flatMap(({ sentences }) => sentences).map(bareOf).flatMap((bare) => foundIn(text, bare)),
)

function foundIn(text: Text, bare: Bare): Finding[] {
  const found: Finding[] = []
  for (let at = 0; at + anchor <= bare.text.length; at += 1) {
    const three = bare.text.slice(at, at + anchor)
    for (const one of byHead.get(three) ?? []) found.push(...nearAt(text, bare, { one, startOf: () => at }))
    for (const one of byTail.get(three) ?? []) found.push(...nearAt(text, bare, { one, startOf: (length) => at + anchor - length }))
  }
  return found
}

interface Sought {
  one: string
  startOf: (length: number) => number
}

function nearAt(text: Text, bare: Bare, { one, startOf }: Sought): Finding[] {
  if (bare.text.startsWith(one, startOf(one.length))) return []
  for (const length of [one.length, one.length - 1, one.length + 1]) {
    const start = startOf(length)
    const stands = bare.text.slice(Math.max(0, start), start + length)
    if (start >= 0 && stands.length === length && isNear(stands, one)
      && !isRight(text, bare, { start, stands, one })) return [findingOf(text, bare, { start, stands, one })]
  }
  return []
}

function isNear(stands: string, one: string): boolean {
  if (!/^[\p{Script=Han}+]+$/u.test(stands)) return false
  if (stands.length === one.length && one.length >= long) return stands.split('').filter((character, at) => character !== one[at]).length <= 2
  return one.length >= least && findSlip(stands, one) !== null
}

interface Near {
  start: number
  stands: string
  one: string
}

/** Another formulation stands there, or the last character runs on into a word of its own. */
function isRight(text: Text, bare: Bare, { start, stands, one }: Near): boolean {
  if (saysOwnLevel(stands, one) || saysOtherLevels(stands, one)) return true
  const others = [...whole]
  if (others.some((other) => other !== one && other.length > 3 && bare.text.indexOf(other) >= 0 && covers(bare.text, other, { start, stands, one }))) return true
  const end = start + stands.length
  const slip = findSlip(stands, one)
  if (slip === null) return false
  if (slip.kind === 'added' && joining.has(stands[slip.at] ?? '')) return true
  const place = bare.places[start + slip.at] ?? 0
  const [first, last] = [slip.at === 0, slip.at >= stands.length - 1]
  if (last && isWord(bare.text.slice(end - 1, end + 1))) return true
  if (first && isWord(bare.text.slice(Math.max(0, start - 1), start + 1))) return true
  return stands.length < 8 && slip.kind !== 'replaced' && liesWithinKnown(text.whole, place, place + 1)
}

/** Of the country a town says what it does itself: 依法治镇, 法治青禾. */
function saysOwnLevel(stands: string, one: string): boolean {
  const at = one.indexOf('国')
  if (at < 0 || stands.length !== one.length) return false
  const end = one[at + 1] === '家' ? at + 2 : at + 1
  const [said, own] = [one.slice(at, end), stands.slice(at, end)]
  const isOwn = said === '国' ? levels.has(own) : !own.split('').some((character) => said.includes(character))
  return isOwn && stands.slice(0, at) === one.slice(0, at) && stands.slice(end) === one.slice(end)
}

/** 小事不出寨、大事不出乡: each place has its own steps. */
const steps = new Set('户组屯寨村社镇乡街县区旗市'.split(''))

function saysOtherLevels(stands: string, one: string): boolean {
  return stands.length === one.length && stands.split('').every((character, at) => character === one[at] || (steps.has(character) && steps.has(one[at] ?? '')))
}

function covers(bare: string, other: string, { start, stands, one }: Near): boolean {
  const differs = stands.split('').findIndex((character, at) => character !== one[at])
  const at = start + (differs < 0 ? stands.length - 1 : differs)
  for (let from = bare.indexOf(other); from >= 0; from = bare.indexOf(other, from + 1)) if (from <= at && at < from + other.length) return true
  return false
}

function isWord(pair: string): boolean {
  return known.has(pair) || ordinaryWords.has(pair)
}

function findingOf(text: Text, { places }: Bare, { start, stands, one }: Near): Finding {
  const [from, to] = [places[start] ?? 0, (places[start + stands.length - 1] ?? 0) + 1]
  return makeFinding(text, {
    check: 'formulation', certainty: 'A', start: from, end: to, message: `固定提法是“${one}”，这里有出入。`, suggestion: null,
  })
}

function bareOf({ text, start }: Stretch): Bare {
  const kept = text.split('').map((character, at) => ({ character, place: start + at })).filter(({ character }) => !marks.test(character))
  return { text: kept.map(({ character }) => character).join(''), places: kept.map(({ place }) => place) }
}
