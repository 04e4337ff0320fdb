import { addMonths } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { countOf, termOf, villageOf } from './premises.ts'
import type { Business, PremisesKind } from './premises.ts'
import { daysOver, later } from './spread.ts'
import { listedOn, tell, village } from './telling.ts'

const permitOf: Partial<Record<PremisesKind, string>> = { 'food-trade': 'food-trade', catering: 'food-trade', 'food-production': 'small-food', pharmacy: 'drugs', devices: 'devices', canteen: 'food-trade' }

/** Holders to whom something was issued in the year, and how many of them came for a second permit. */
const [holders, again] = [176, 9]

/** Permits asked for, decided and issued, from the market office's lists; holders count once, however many permits they hold. */
export function permitsOf(random: Random): DemoDeed[] {
  const all = holdersOf()
  const first = all.slice(0, holders).map((holder) => ({ holder, ends: 'issue' }))
  const second = all.slice(20, 20 + again).map((holder) => ({ holder: { ...holder }, ends: 'issue' }))
  const others = all.slice(holders, holders + 16).map((holder, index) => ({ holder, ends: index % 4 === 0 ? 'withdraw' : 'refuse' }))
  const inYear = [...first, ...second, ...others]
  const days = daysOver(inYear.length, { from: '2022-01-04', to: '2022-11-28' }, random)
  const mixed = inYear.map((one, index) => ({ ...one, applied: days[(index * 37) % days.length] ?? '', at: index }))
  const around = [
    ...all.slice(200, 209).map((holder) => ({ holder, ends: 'issue', applied: '2021-12-02' })),
    ...all.slice(209, 216).map((holder) => ({ holder, ends: 'issue', applied: '2022-12-27' })),
  ]
  return [...mixed, ...around].flatMap((one, index) => permitFor(one, index, random))
}

/** Those who may hold one, kinds mixed. */
function holdersOf(): Business[] {
  const kinds: readonly PremisesKind[] = ['food-trade', 'catering', 'pharmacy', 'food-production', 'devices', 'canteen']
  return kinds.flatMap((kind) => Array.from({ length: Math.min(countOf(kind), kind === 'food-trade' ? 130 : 80) }, (_, number) => ({ kind, number: number * (kind === 'food-trade' ? 2 : 1), at: (number + 0.5) / countOf(kind) })))
    .toSorted((a, b) => a.at - b.at).map(({ kind, number }) => ({ kind, number }))
}

function permitFor({ holder, ends, applied }: { holder: Business; ends: string; applied: string }, index: number, random: Random): DemoDeed[] {
  const by = hands.market
  const decided = later(applied, random.chance(4) ? 33 : 3 + random.upTo(14))
  const issued = later(decided, 1 + random.upTo(6))
  const whole = listedOn(ends === 'issue' ? issued : decided)
  const step = (name: string, day: string, what = {}) => ({ name, day, by, entered: whole, what })
  const number = `证〔2022〕${String(index + 1).padStart(3, '0')}号`
  return tell({ case: `gbq-permit-${String(index).padStart(3, '0')}`, definition: 'permit', grade: 'import' }, [
    step('register', applied, { holder: termOf(holder), kind: permitOf[holder.kind] ?? 'other', village: village(villageOf(holder)) }),
    ...(ends === 'issue' ? [step('grant', decided, { number, validFrom: decided, validTo: addMonths(decided, 60) }), step('issue', issued)] : []),
    ...(ends === 'refuse' ? [step('refuse', decided, { reason: random.pick(['场所布局不符合要求，限期整改后可以再申请', '申请材料缺少产权或租赁证明，告知后没有补来']) })] : []),
    ...(ends === 'withdraw' ? [step('withdraw', decided, { reason: '店面转让，不再申请' })] : []),
  ])
}
