import { daysBetween } from '@zhenzhi/kernel'
import type { KnownPlace, Likeness, Reason, Telling } from './telling.ts'
import { partsOf } from './text-parts.ts'
import type { TextParts } from './text-parts.ts'
import { likelyFrom, likenessDays, likenessWeights as weights } from './thresholds.ts'

/**
 * How likely two tellings are of one matter, and why it is thought so. Symmetric; nothing is decided by it: a clerk looks at both.
 * The text weighs most (what it is about, then how it is written), then where, when, and whether the same person tells again.
 */
export function likenessOf(one: Telling, other: Telling, places: readonly KnownPlace[]): Likeness {
  const [first, second] = [partsOf(one.text, places), partsOf(other.text, places)]
  const [troubles, letters] = [overlap(first.troubles, second.troubles), dice(first.pairs, second.pairs)]
  // Of a thing that is in no list the letters themselves must tell.
  const things = first.things.size + second.things.size === 0 ? Math.min(1, letters * weights.unlisted) : overlap(first.things, second.things)
  const days = Math.abs(daysBetween(one.day, other.day))
  const [near, spot] = [nearness(days), spotOf(first, second)]
  const same = one.person !== null && one.person === other.person
  const told = weights.things * things + weights.troubles * troubles + weights.letters * Math.min(1, letters * 2.5) + weights.spot * spot + weights.day * near
  const score = clamp((told - against(first, second) + (same && things > weights.personFrom ? weights.person : 0)) * placeFactor(one, other) * (near === 0 ? 0.6 : 1))
  return { score, likely: score >= likelyFrom, reasons: reasonsOf({ first, second, days, letters, near, same, place: one.place !== null && one.place === other.place }) }
}

/** What speaks against it: of what both tell, that which only one of them names. */
function against(first: TextParts, second: TextParts): number {
  const differ = (of: 'things' | 'troubles' | 'spots') => first[of].size > 0 && second[of].size > 0 && shared(first[of], second[of]) === 0
  const besides = hasMore(first.things, second.things) && hasMore(second.things, first.things)
  return (differ('things') ? weights.otherThing : besides ? weights.moreThings : 0)
    + (differ('troubles') ? weights.otherTrouble : 0)
    + (hasMore(first.turns, second.turns) || hasMore(second.turns, first.turns) ? weights.otherTurn : 0)
    + (differ('spots') ? weights.otherSpot : 0)
}

function hasMore(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((item) => !other.has(item))
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((item) => other.has(item)).length
}

function placeFactor({ place }: Telling, other: Telling): number {
  if (place === null || other.place === null) return weights.unknownPlace
  return place === other.place ? 1 : weights.otherPlace
}

/** How much of the shorter list the two share. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = shared(one, other)
  return both === 0 ? 0 : (both / Math.min(one.size, other.size) + both / Math.max(one.size, other.size)) / 2
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.size + other.size === 0 ? 0 : (2 * shared(one, other)) / (one.size + other.size)
}

function spotOf({ spots }: TextParts, other: TextParts): number {
  if (spots.size === 0 || other.spots.size === 0) return 0.5
  return [...spots].some((spot) => other.spots.has(spot)) ? 1 : 0
}

function nearness(days: number): number {
  const { near, far } = likenessDays
  return days <= near ? 1 : Math.max(0, (far - days) / (far - near))
}

function clamp(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000
}

interface Found {
  first: TextParts
  second: TextParts
  days: number
  letters: number
  near: number
  same: boolean
  place: boolean
}

function reasonsOf({ first, second, days, letters, near, same, place }: Found): Reason[] {
  const named = (of: 'things' | 'troubles' | 'spots') => [...first[of]].filter((item) => second[of].has(item))
  const about = [...named('things'), ...named('troubles')]
  const spots = named('spots')
  return [
    ...(about.length === 0 ? [] : [{ because: 'subject' as const, says: `都说到${about.join('、')}` }]),
    ...(letters < 0.3 ? [] : [{ because: 'words' as const, says: '说法相近' }]),
    ...(spots.length > 0 ? [{ because: 'spot' as const, says: `都在${spots.join('、')}` }] : place ? [{ because: 'place' as const, says: '同一个村' }] : []),
    ...(near === 0 ? [] : [{ because: 'day' as const, says: days === 0 ? '同一天' : `前后相差 ${days} 天` }]),
    ...(same ? [{ because: 'person' as const, says: '同一个人反映' }] : []),
  ]
}
