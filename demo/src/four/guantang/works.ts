import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../../deed.ts'
import { later } from '../../guanbuqiao/spread.ts'
import { tellWith } from '../../tell.ts'
import type { Step } from '../../tell.ts'
import { linesOf } from '../entry.ts'
import type { Line } from '../entry.ts'
import { hands } from '../setting.ts'
import { teller } from './year.ts'

/** Dykes and canals, the campaign against illegal building, and what was done against counterfeits. */
export function works(): DemoDeed[] {
  return [...projects(), ...campaigns(), ...outings(), ...cases()]
}

interface Works {
  name: string
  kind: string
  from: string
  accepted?: string
  pieces?: number
  /** In fen: what was planned, what was paid before acceptance, and what it came to. */
  money: readonly [budget: number, spent: number, settlement?: number]
}

/** The dykes were planned at 30 万元, 25 万元 were paid on the way, and they were settled at 28; the second stretch was not settled in the year. */
const list: readonly Works[] = [
  { name: '北溪左岸堤围整治', kind: 'dyke', from: '2020-02-17', accepted: '2020-06-22', money: [30_000_000, 25_000_000, 28_000_000] }, { name: '北溪右岸堤脚加固', kind: 'dyke', from: '2020-08-10', accepted: '2020-12-14', money: [12_000_000, 9_000_000] },
  { name: '东西干渠清漂清淤', kind: 'canal-clearing', from: '2020-03-02', accepted: '2020-04-20', pieces: 2, money: [3_000_000, 2_600_000, 2_600_000] },
  { name: '南、北、中干渠清漂清淤', kind: 'canal-clearing', from: '2020-05-06', accepted: '2020-07-13', pieces: 3, money: [4_000_000, 4_100_000, 4_100_000] },
  { name: '支渠清淤', kind: 'canal-clearing', from: '2020-11-16', accepted: '2021-01-07', pieces: 4, money: [1_000_000, 900_000] }, { name: '旧圩巷改造', kind: 'back-lane', from: '2020-03-16', accepted: '2020-09-07', pieces: 3, money: [5_000_000, 4_800_000, 4_800_000] },
]

function projects(): DemoDeed[] {
  const by = hands.works
  return list.flatMap(({ name, kind, from, accepted, pieces = 1, money: [budget, spent, settlement] }, index) => tellWith(teller, { case: `gt-works-${index}`, definition: 'project' }, [
    { name: 'register', day: from, by, what: { kind, name, budget: String(budget) } }, { name: 'start', day: later(from, 7), by, what: { contractor: '工程队（演示）' } },
    { name: 'spend', day: later(from, 24), by, what: { spent: String(spent), subWork: 'other' } }, ...endOf(accepted, { pieces, ...(settlement === undefined ? {} : { settlement }) }),
  ]))
}

function endOf(accepted: string | undefined, { pieces, settlement }: { pieces: number; settlement?: number }): Step[] {
  const by = hands.works
  if (accepted === undefined) return []
  return [{ name: 'accept', day: accepted, by, what: { pieces, sheet: ['@photo'] } }, ...(settlement === undefined ? [] : [{ name: 'settle', day: later(accepted, 60), by, what: { settlement: String(settlement) } }])]
}

/** Two whole months of it, the summary written in the third; another campaign went on for longer. */
function campaigns(): DemoDeed[] {
  const by = hands.safety
  const held = (name: string, what: Record<string, Json>, days: readonly [string, string, string, string]) => tellWith(teller, { case: `gt-campaign-${name}`, definition: 'campaign' }, [
    { name: 'register', day: days[0], by, what: { name: '专项行动（演示）', ...what } }, { name: 'start', day: days[1], by }, { name: 'gather', day: days[2], by, what: { visits: 340, progress: '按方案走完一遍。' } },
    { name: 'conclude', day: days[3], by, what: { summary: '方案里的事做完了，留下的写进台账。' } },
  ])
  return [
    ...held('illegal', { kind: 'illegal-construction', begins: '2020-08-01', ends: '2020-09-30' }, ['2020-07-27', '2020-08-03', '2020-09-28', '2020-10-12']),
    ...held('other', { kind: 'other', begins: '2020-01-06', ends: '2020-07-05' }, ['2020-01-03', '2020-01-06', '2020-07-03', '2020-07-10']),
    ...held('before', { kind: 'illegal-construction', begins: '2019-12-03', ends: '2019-12-20' }, ['2019-12-02', '2019-12-03', '2019-12-19', '2019-12-25']),
  ]
}

/** Nine outings against counterfeits: 82 person-times in 10 vehicle-times. */
const went = [[9, 1], [8, 1], [10, 2], [9, 1], [9, 1], [8, 1], [11, 1], [9, 1], [9, 1]] as const
const places = [['market', 'shop'], ['workshop', 'warehouse'], ['shop', 'catering']]

function outings(): DemoDeed[] {
  const line = (day: string, kind: string, [officers, vehicles, index]: readonly [number, number, number]): Line => [day, { kind, units: ['enforcement-team', 'market-office', ...(index % 3 === 0 ? ['police-station'] : [])], officers, vehicles, places: places[index % 3] ?? [], checked: 3 + (index % 4) }]
  const ledger = { name: 'gt-outing', definition: 'joint-action', by: hands.enforcement }
  return [
    ...linesOf(teller, ledger, went.map(([officers, vehicles], index) => line(later('2020-01-13', index * 38), 'anti-counterfeit', [officers, vehicles, index]))),
    ...linesOf(teller, { ...ledger, name: 'gt-outing-building' }, ['2020-08-05', '2020-08-19', '2020-09-09'].map((day, index) => line(day, 'illegal-construction', [15 + index, 3, index]))),
    ...linesOf(teller, { ...ledger, name: 'gt-outing-around' }, ['2019-12-17', '2021-01-06'].map((day, index) => line(day, 'anti-counterfeit', [7, 2, index]))),
  ]
}

/** Solved in the year: one of counterfeiting the town helped with. One it led itself, one of selling, one not solved, and one of the year before are others. */
function cases(): DemoDeed[] {
  const by = hands.officer
  const told = [
    ['2020-05-18', 'counterfeit', 'assist', '2020-09-07'], ['2020-06-01', 'counterfeit', 'own', '2020-07-20'], ['2020-07-06', 'fake-sale', 'assist', '2020-10-26'], ['2020-11-09', 'counterfeit', 'assist', ''], ['2019-12-02', 'counterfeit', 'assist', '2019-12-23'],
  ] as const
  return told.flatMap(([day, kind, role, cracked], index) => tellWith(teller, { case: `gt-counterfeit-${index}`, definition: 'assisted-case' }, [
    { name: 'register', day, by, what: { kind, role, leadBody: '县公安局（演示）', village: `@village:${index}` } },
    ...(cracked === '' ? [] : [{ name: 'help', day: later(day, 10), by, what: { help: '指认地点，协助清点。' } }, { name: 'crack', day: cracked, by, what: { outcome: '主办单位已通报侦破。' } }]),
  ]))
}
