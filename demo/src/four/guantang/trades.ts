import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../../deed.ts'
import { later, nth, shares } from '../../guanbuqiao/spread.ts'
import { seeded } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import type { Step } from '../../tell.ts'
import { hands } from '../setting.ts'
import { teller, villages } from './year.ts'

/** Struck in the year and signed: 17 of works, 6 of land. In fen, and in hundredths of a 亩. */
const [works, price] = [17, 924_255_383]
const areas = [12_050, 8_825, 20_119, 15_000, 9_640, 9_530]

interface Trade {
  what: Record<string, Json>
  price: number
  day: string
  /** How it ended: signed (with the day, where it is not the usual one), annulled after the deal, or given up before it. */
  end?: 'annulled' | 'given-up' | { signed: string }
}

/** Deals of the villages' collectives. One struck in December before and signed in January is of the year it was struck in. */
export function trades(): DemoDeed[] {
  const prices = shares(price, works, seeded(20_200_601))
  const told: Trade[] = [
    ...prices.map((one, index) => ({ what: { class: 'works', name: nth(['村道硬底化', '文化室翻修', '排水渠改造', '路灯安装'], index) }, price: one, day: later('2020-01-08', index * 17) })),
    ...areas.map((area, index) => ({ what: { class: 'resources', name: nth(['鱼塘承包', '果园承包', '林地出租'], index), area: (area / 100).toFixed(2) }, price: 3_000_000 + index * 415_000, day: later('2020-02-12', index * 44) })),
    { what: { class: 'works', name: '旧祠堂前停车场' }, price: 7_777_700, day: '2020-06-15', end: 'annulled' }, { what: { class: 'resources', name: '河滩地出租', area: '18.20' }, price: 900_000, day: '2020-09-07', end: 'given-up' },
    { what: { class: 'works', name: '村口桥护栏' }, price: 4_120_000, day: '2019-12-02', end: { signed: '2020-01-03' } },
  ]
  return told.flatMap(tradeOf)
}

function tradeOf({ what, price: agreed, day, end }: Trade, index: number): DemoDeed[] {
  const by = hands.works
  const [decided, approved, shown] = [later(day, 1), later(day, 2), later(day, 3)]
  const dealt = later(shown, 12)
  const opening: Step[] = [
    { name: 'register', day, by, what: { village: `@village:${index % villages.length}`, way: nth(['auction', 'tender'], index), reserve: String(Math.round(agreed * 1.03)), ...what } },
    { name: 'decide', day: decided, by, what: { meeting: 'delegates', metOn: day, carried: true, partyFirst: true, resolution: ['@photo'] } }, { name: 'approve', day: approved, by: hands.leader, what: { opinion: '材料齐全。' } },
    { name: 'list', day: shown, by, what: { site: '镇交易平台（演示）' } },
  ]
  return tellWith(teller, { case: `gt-trade-${String(index).padStart(2, '0')}`, definition: 'asset-trade' }, [...opening, ...endOf(end, { dealt, agreed })])
}

function endOf(end: Trade['end'], { dealt, agreed }: { dealt: string; agreed: number }): Step[] {
  const by = hands.works
  const deal: Step = { name: 'deal', day: dealt, by, what: { price: String(agreed) } }
  if (end === 'given-up') return [{ name: 'fail', day: dealt, by, what: { reason: '没有人报名' } }, { name: 'drop', day: later(dealt, 20), by, what: { reason: '村里决定自己种' } }]
  if (end === 'annulled') return [deal, { name: 'annul', day: later(dealt, 4), by: hands.leader, what: { reason: '报名资料有误，重新再来' } }]
  const signed = end?.signed ?? later(dealt, 12)
  return [deal, { name: 'sign', day: signed, by, what: { contract: ['@photo'] } }, { name: 'file', day: later(signed, 3), by, what: {} }]
}
