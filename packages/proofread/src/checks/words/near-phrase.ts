import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { makeFinding, withoutOverlaps } from '../../text/make-finding.ts'
import { findSlip } from '../../text/near-phrase.ts'
import type { Slip } from '../../text/near-phrase.ts'
import type { Text } from '../../text/text.ts'
import { mayStandFor } from '../../words/confusable.ts'
import { beginsKnown, endsKnown, known, liesWithinKnown, phrases } from '../../words/phrase.ts'
import type { Phrase } from '../../words/phrase.ts'
import { soundsLike } from '../../words/same-sound.ts'

const byHead = groupBy((whole) => whole.slice(0, 2))
const byTail = groupBy((whole) => whole.slice(-2))
/** What may stand between the words of a phrase, or beside a lone character, without being an error. */
const small = new Set('的了着过和与及或之其等也都就在为是有被由对将以把从向'.split(''))
const numerals = /[一二三四五六七八九十两共均每各]/u

/** A set phrase, or a name of the field, with one character wrong, lost, added or moved. */
export const nearPhrase: Check = (text) => {
  const found: Finding[] = []
  for (let at = 0; at < text.whole.length - 1; at += 1) {
    const pair = text.whole.slice(at, at + 2)
    for (const phrase of byHead.get(pair) ?? []) found.push(...nearAt(text, phrase, () => at))
    for (const phrase of byTail.get(pair) ?? []) found.push(...nearAt(text, phrase, (length) => at + 2 - length))
  }
  return withoutOverlaps(found)
}

function nearAt(text: Text, phrase: Phrase, startOf: (length: number) => number): Finding[] {
  const size = phrase.whole.length
  if (text.whole.startsWith(phrase.whole, startOf(size))) return []
  for (const length of [size, size - 1, size + 1]) {
    const start = startOf(length)
    const stands = text.whole.slice(Math.max(0, start), start + length)
    const slip = start >= 0 && stands.length === length ? findSlip(stands, phrase.whole) : null
    if (slip !== null && isError(phrase, slip, { text: text.whole, start, stands })) return [findingOf(text, phrase, { slip, start, length })]
  }
  return []
}

/** 依法履行职 runs on into 职责, so it is no slip of 依法履职. */
function runsOn({ whole }: Phrase, { text, start, stands }: Place): boolean {
  const end = start + stands.length
  return whole.length < 8 && (known.has(text.slice(end - 1, end + 1)) || known.has(text.slice(Math.max(0, start - 1), start + 1)))
}

interface Place {
  text: string
  start: number
  stands: string
}

function isError(phrase: Phrase, slip: Slip, place: Place): boolean {
  const isLongAndShort = slip.kind === 'lost' && phrase.whole.length > 7 && !known.has(place.stands)
  if (!/^\p{Script=Han}+$/u.test(place.stands) || (isKnown(slip, place) && !isLongAndShort) || runsOn(phrase, place)) return false
  switch (slip.kind) {
    case 'replaced': return isWrongCharacter(phrase, slip, place)
    case 'lost': return isLost(phrase, slip, place)
    case 'added': return isAdded(phrase, slip, place)
    case 'moved': return phrase.whole.length > 3 && !phrase.seams.has(slip.at + 1)
  }
}

function isWrongCharacter(phrase: Phrase, { at }: Slip, { text, start, stands }: Place): boolean {
  const [set = '', meant = ''] = [stands[at], phrase.whole[at]]
  const size = phrase.whole.length
  const atEdge = at === 0 || at === size - 1
  const outer = at === 0 ? text[start - 1] : text[start + size]
  const whole = at === 0 ? endsKnown(text, start) : beginsKnown(text, start + size)
  if (atEdge && size < 5 && outer !== undefined && /\p{Script=Han}/u.test(outer) && !small.has(outer) && !whole && phrase.kind !== 'fixed') return false
  return mayStandFor(set, meant) || soundsLike(set, meant) || (phrase.kind === 'fixed' && !atEdge && !small.has(set))
}

/** Of a name of four characters what is left must stand free: 优待象310人, but not 信访项目. */
function isLost(phrase: Phrase, { at }: Slip, { text, start, stands }: Place): boolean {
  const size = phrase.whole.length
  if (size < 4 || at === 0 || at >= size - 1 || phrase.seams.size === 0 || (phrase.kind === 'open' && size < 5)) return false
  const early = at < size / 2
  const outer = early ? text[start - 1] : text[start + stands.length]
  const whole = early ? endsKnown(text, start) : beginsKnown(text, start + stands.length)
  return size > 5 || outer === undefined || !/\p{Script=Han}/u.test(outer) || small.has(outer) || whole || (!early && numerals.test(outer))
}

function isAdded(phrase: Phrase, { at }: Slip, { stands }: Place): boolean {
  if (phrase.kind === 'open' && phrase.whole.length < 4) return false
  const set = stands[at] ?? ''
  if (at === 0 || at >= stands.length - 1 || /[一二三四五六七八九十各市县区镇乡村]/u.test(set)) return false
  return set === stands[at - 1] || !phrase.seams.has(at)
}

/** Whether a known word or phrase lies over the place of the slip, here or running out of the stretch. */
function isKnown({ at, kind }: Slip, { text, start }: Place): boolean {
  const place = start + at
  return kind === 'lost' ? liesWithinKnown(text, place - 1, place + 1) : liesWithinKnown(text, place, place + 1)
}

function isCertain({ kind, whole }: Phrase, slip: Slip): boolean {
  return kind === 'fixed' || whole.length > 4 || slip.kind !== 'replaced'
}

function findingOf(text: Text, phrase: Phrase, { slip, start, length }: { slip: Slip; start: number; length: number }): Finding {
  const stands = text.whole.slice(start, start + length)
  const says = {
    replaced: `“${stands}”中的“${stands[slip.at] ?? ''}”疑为“${phrase.whole[slip.at] ?? ''}”之误`,
    lost: `“${stands}”疑漏“${phrase.whole[slip.at] ?? ''}”字`,
    added: `“${stands}”疑多“${stands[slip.at] ?? ''}”字`,
    moved: `“${stands}”疑有两字颠倒`,
  }[slip.kind]
  return makeFinding(text, {
    check: checkOf[slip.kind], certainty: isCertain(phrase, slip) ? 'A' : 'B', start, end: start + length, message: `${says}，应为“${phrase.whole}”。`, suggestion: phrase.whole,
  })
}

const checkOf = { replaced: 'wrong-character', lost: 'missing-character', added: 'surplus-character', moved: 'wrong-character' } as const

function groupBy(key: (whole: string) => string): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>()
  for (const phrase of phrases) groups.set(key(phrase.whole), [...groups.get(key(phrase.whole)) ?? [], phrase])
  return groups
}
