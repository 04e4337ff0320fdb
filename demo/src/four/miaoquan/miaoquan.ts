import type { DemoDeed } from '../../deed.ts'
import { daysOver, nth, shares } from '../../guanbuqiao/spread.ts'
import { seeded } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import { disputeOf } from '../dispute.ts'
import type { Dispute, Quarrel } from '../dispute.ts'
import { inOrder } from '../played-town.ts'
import type { PlayedTown } from '../played-town.ts'
import { returnsOf } from '../returns.ts'
import { hands, settingOf } from '../setting.ts'
import { villageOrder } from './village-order.ts'
import { teller, villages, years } from './years.ts'

const setting = settingOf({ code: '990400101', name: '妙泉镇（演示）', villages, firstDay: years.begins })

const quarrels: readonly Quarrel[] = [
  { kind: 'land', summary: '修路占了一块菜地的边角，补偿按哪一次丈量算，两家各说各的。', terms: '请组里的老人一起再量一次，差的部分由受益的几户补。' },
  { kind: 'land', summary: '复垦以后田坎往下移了一犁，下丘的人不答应。', terms: '按老田坎的石头桩复原，秋收后一起砌。' },
  { kind: 'neighbours', summary: '猪圈的污水顺坡流到邻家灶屋边。', terms: '挖一条暗沟接到化粪池，沟由养猪的一家出工。' },
  { kind: 'family', summary: '老屋分成三间，兄弟为中间一间和院坝争了几年。', terms: '中间一间归老人住，院坝共用，不再搭棚。' },
  { kind: 'contract', summary: '油茶苗赊了两年没有付清，对方不让再赊。', terms: '旧账分三次付，明年的苗一手交钱一手交货。' },
]

/** Mediated to an end in each year of the five: an old paper ledger, taken over as a list. */
const mediated = [['2016', 48], ['2017', 50], ['2018', 52], ['2019', 55], ['2020', 59]] as const
/** Some of them without agreement. */
const failedOnes = 17

function disputes(): DemoDeed[] {
  const random = seeded(20_160_101)
  const one = ([name, index]: readonly [string, number], day: string, more: Partial<Dispute> = {}): DemoDeed[] => disputeOf(teller, {
    case: `mq-dispute-${name}-${String(index).padStart(3, '0')}`, found: day, source: nth(['application', 'sweep', 'sweep'], index), level: nth(['village', 'group', 'village', 'town'], index),
    village: random.upTo(14), quarrel: nth(quarrels, index), end: index % failedOnes === 4 ? 'fail' : index % 4 === 0 ? 'sign' : 'oral', after: 1 + random.upTo(20), grade: 'import', ...more,
  }, random)
  const ended = mediated.flatMap(([year, count]) => daysOver(count, { from: `${year}-01-05`, to: `${year}-11-25` }, random))
  return [
    ...ended.flatMap((day, index) => one(['ended', index], day)),
    ...daysOver(12, { from: '2016-03-01', to: '2020-10-30' }, random).flatMap((day, index) => one(['declined', index], day, { end: 'decline' })),
    ...['2020-12-28', '2020-12-29'].flatMap((day, index) => one(['after', index], day, { end: 'oral', after: 9 })),
    ...one(['open', 0], '2020-12-08', { end: 'open' }), ...one(['before', 0], '2015-12-03', { end: 'oral', after: 8 }),
  ]
}

/** One committee of the town and six of villages; one of the six was elected anew after three years, a seventh ended. */
const committees = [
  { village: 0, from: '2016-01-11' }, { village: 2, from: '2016-01-18' }, { village: 4, from: '2016-03-07' }, { village: 7, from: '2016-03-14' }, { village: 9, from: '2017-02-20' },
  { village: 12, from: '2016-05-09', to: '2019-05-08' }, { village: 12, from: '2019-05-09' }, { village: 13, from: '2016-06-06', to: '2018-06-05' },
]
/** Groups of those villages; two of them were given up with the seventh committee. */
const groups = 32
const villagesWith = [0, 2, 4, 7, 9, 12]

function organisations(): DemoDeed[] {
  const by = hands.justice
  const term = ({ from, to }: { from: string; to?: string }, [definition, name]: readonly [string, string], what: DemoDeed['what']): DemoDeed[] => tellWith(teller, { case: `mq-${name}`, definition }, [
    { name: 'register', day: from, by, what: { ...what, from } }, ...(to === undefined ? [] : [{ name: 'end', day: to, by, what: { to, reason: '任期届满' } }]),
  ])
  const group = (index: number, village: number, more: { to?: string } = {}) => term({ from: `2016-0${7 + (index % 3)}-12`, ...more }, ['mediation-group', `group-${index}`], { name: `第${index + 1}调解小组（演示）`, village: `@village:${village}`, members: 3 })
  return [
    ...term({ from: '2016-01-06' }, ['mediation-committee', 'committee-town'], { name: '镇人民调解委员会（演示）', level: 'town', members: 7, women: 2 }),
    ...committees.flatMap(({ village, ...span }, index) => term(span, ['mediation-committee', `committee-${index}`], { name: `${villages[village] ?? ''}人民调解委员会（演示）`, level: 'village', village: `@village:${village}`, members: 5, women: 1 })),
    ...Array.from({ length: groups }, (_, index) => group(index, nth(villagesWith, index))).flat(),
    ...[groups, groups + 1].flatMap((index) => group(index, 13, { to: '2018-06-05' })),
  ]
}

/** What the police station handed over month by month, in five years and in the month before and after. */
const [cases, detained, fined] = [134, 21, 5]

function publicOrder(): DemoDeed[] {
  const random = seeded(20_160_102)
  const [perMonth, months] = [shares(cases, 60, random), 60]
  const falls = (count: number, index: number) => (Math.floor(((index + 1) * count) / months) - Math.floor((index * count) / months))
  return returnsOf(teller, {
    definition: 'public-order-return', by: hands.police, first: '2015-12-01', months: months + 1,
    what: (index) => ({ source: '派出所（演示）', ...(index === 0 ? { cases: 4, detained: 1, fined: 1 } : { cases: perMonth[index - 1] ?? 0, detained: falls(detained, index - 1), fined: falls(fined, index - 1) }) }),
  })
}

/** 妙泉镇 from 2016 to 2020: five years in one report: disputes, committees and groups, what the police station told, charters, advisers, spots cleared. */
export const miaoquan: PlayedTown = {
  setting, from: years.from, to: years.to, until: years.until, script: inOrder([...disputes(), ...organisations(), ...publicOrder(), ...villageOrder()]),
}
