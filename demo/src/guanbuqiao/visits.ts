import type { Random } from '../random.ts'
import { countOf } from './premises.ts'
import type { Business, PremisesKind } from './premises.ts'
import { daysOver, nth } from './spread.ts'

export type Campaign = 'routine' | 'food' | 'pharmacist' | 'devices' | 'vaccines' | 'cold-chain' | 'other'

export interface Visit extends Business {
  day: string
  area: 'food' | 'drugs' | 'devices' | 'cosmetics' | 'special-equipment' | 'quality' | 'trade'
  campaign: Campaign
  absent?: true
  school?: true
}

/** When the food campaign went out: before festivals, and at the beginning of the two terms. */
const campaignTimes = [
  { from: '2022-01-10', to: '2022-01-29', share: 22 }, { from: '2022-02-21', to: '2022-03-11', share: 12 }, { from: '2022-04-18', to: '2022-05-06', share: 16 },
  { from: '2022-05-25', to: '2022-06-10', share: 14 }, { from: '2022-08-29', to: '2022-09-30', share: 20 }, { from: '2022-12-05', to: '2022-12-30', share: 16 },
] as const

/** How many of each kind the food campaign reached; the last of the food shops were never met open. */
const reached: Partial<Record<PremisesKind, number>> = { market: 2, 'food-trade': 365, catering: 190, 'school-shop': 10, canteen: 8, 'food-production': 12 }
const neverOpen = Array.from({ length: 12 }, (_, index): Business => ({ kind: 'food-trade', number: 366 + index }))
const foodKinds = Object.keys(reached) as PremisesKind[] // the keys of a list closed above

/** Each business once, the kinds mixed as on a round through the town, and every fourth time one again that was seen before. */
function round(): Business[] {
  const all = foodKinds.flatMap((kind) => Array.from({ length: reached[kind] ?? 0 }, (_, number) => ({ kind, number, at: (number + 0.5) / (reached[kind] ?? 1) })))
  const once = all.toSorted((a, b) => a.at - b.at).map(({ kind, number }): Business => ({ kind, number }))
  return once.flatMap((one, index) => (index % 3 === 2 ? [one, nth(once, Math.floor(index / 2))] : [one]))
}

/** The food campaign: all it reached, some twice, and some found closed. */
export function campaignVisits(random: Random): Visit[] {
  const businesses = round()
  const days = campaignTimes.flatMap(({ share, ...span }, index) => {
    const before = campaignTimes.slice(0, index).reduce((sum, one) => sum + one.share, 0)
    return daysOver(Math.floor((businesses.length * (before + share)) / 100) - Math.floor((businesses.length * before) / 100), span, random)
  })
  return businesses.flatMap((one, index): Visit[] => {
    const visit: Visit = { ...one, day: nth(days, index), area: 'food', campaign: 'food', ...(one.kind === 'school-shop' ? { school: true } : {}) }
    return index % 32 === 31 ? [visit, { ...visit, ...nth(neverOpen, Math.floor(index / 32)), absent: true }] : [visit]
  })
}

/** Daily food inspections, so many that with the campaign they make `total`; those around schools so many that they make `school`. */
export function routineVisits({ done, school, from, to }: { done: number; school: number; from: string; to: string }, random: Random): Visit[] {
  return daysOver(done, { from, to }, random).map((day, index): Visit => {
    const around = Math.floor(((index + 1) * school) / done) > Math.floor((index * school) / done)
    const kind: PremisesKind = around ? (index % 2 === 0 ? 'school-shop' : 'catering') : nth(['food-trade', 'food-trade', 'catering', 'food-trade', 'catering', 'canteen', 'food-trade', 'food-production'] as const, random.upTo(8))
    return { kind, number: random.upTo(around ? 10 : countOf(kind)), day, area: 'food', campaign: 'routine', ...(around ? { school: true } : {}) }
  })
}

const drugTasks = [
  { campaign: 'pharmacist', area: 'drugs', kinds: ['pharmacy'], count: 28, from: '2022-03-14', to: '2022-04-12' },
  { campaign: 'vaccines', area: 'drugs', kinds: ['medical'], count: 14, from: '2022-05-09', to: '2022-05-27' },
  { campaign: 'cold-chain', area: 'drugs', kinds: ['pharmacy', 'medical'], count: 26, from: '2022-07-04', to: '2022-08-12' },
  { campaign: 'devices', area: 'devices', kinds: ['devices', 'medical'], count: 30, from: '2022-10-10', to: '2022-12-16' },
] as const

/** How many medical institutions were met; one more is reached only in December, two only found closed. */
const medical = 11

/** The four campaigns on drugs and devices; two village doctors' rooms were closed whenever they came. */
export function drugVisits(random: Random): Visit[] {
  return drugTasks.flatMap(({ campaign, area, kinds, count, ...span }) => daysOver(count, span, random).map((day, index): Visit => {
    const kind = nth<PremisesKind>(kinds, index)
    const open = kind === 'medical' ? (day < '2022-12-01' ? medical - 1 : medical) : countOf(kind)
    const visit: Visit = { kind, number: Math.floor(index / kinds.length) % open, day, area, campaign }
    if (kind === 'medical' && day >= '2022-12-01') return { ...visit, number: medical - 1 }
    return kind === 'medical' && index % 9 === 4 ? { ...visit, number: medical + (index % 2), absent: true } : visit
  }))
}

/** What else the office looks at. */
export function otherVisits({ count, from, to }: { count: number; from: string; to: string }, random: Random): Visit[] {
  return daysOver(count, { from, to }, random).map((day): Visit => ({
    kind: 'other', number: random.upTo(countOf('other')), day, area: random.pick(['trade', 'quality', 'special-equipment', 'cosmetics']), campaign: random.chance(20) ? 'other' : 'routine',
  }))
}
