import type { DemoDeed } from '../../deed.ts'
import { later, nth } from '../../guanbuqiao/spread.ts'
import { seeded } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import { disputeOf } from '../dispute.ts'
import type { Dispute, Quarrel } from '../dispute.ts'
import { inOrder } from '../played-town.ts'
import type { PlayedTown } from '../played-town.ts'
import { returnsOf } from '../returns.ts'
import { hands, settingOf } from '../setting.ts'
import { advisers } from './advisers.ts'
import { benefits } from './benefits.ts'
import { publicity } from './publicity.ts'
import { rivers } from './rivers.ts'
import { trades } from './trades.ts'
import { works } from './works.ts'
import { teller, villages, year } from './year.ts'

const setting = settingOf({ code: '990300101', name: '官塘镇（演示）', villages, firstDay: year.begins })

const quarrels: readonly Quarrel[] = [
  { kind: 'neighbours', summary: '两家共用的天井堆了花盆和旧砖，下雨排不出水。', terms: '天井清空，各管自己一半，雨季前通一次地漏。' },
  { kind: 'land', summary: '鱼塘到期换人承包，塘埂上的几棵荔枝说不清归谁。', terms: '荔枝由原来种的人采完这一季，之后归塘主。' },
  { kind: 'wages', summary: '陶瓷作坊停工一个月，工人的工钱没有算清。', terms: '按出勤的天数算，分两个月付。' },
  { kind: 'housing', summary: '加盖一层以后挡了后面人家的光。', terms: '后墙改用矮女儿墙，顶上不再加棚。' },
]

/** Found by going round: fourteen were settled in the year, two were not. Others were asked for, and one was found the year before. */
const found = ['2020-01-13', '2020-02-25', '2020-03-18', '2020-04-09', '2020-05-07', '2020-05-28', '2020-06-16', '2020-07-08', '2020-07-30', '2020-08-20', '2020-09-10', '2020-10-15', '2020-11-05', '2020-11-26']
const unsettled = [{ found: '2020-06-03', end: 'fail' }, { found: '2020-12-21', end: 'oral' }] as const
const asked = ['2020-03-03', '2020-07-21', '2020-10-29']

function disputes(): DemoDeed[] {
  const random = seeded(20_200_301)
  const one = ([name, index]: readonly [string, number], day: string, more: Partial<Dispute> = {}): DemoDeed[] => disputeOf(teller, {
    case: `gt-dispute-${name}-${index}`, found: day, source: 'sweep', level: nth(['village', 'village', 'town'], index), village: nth([0, 3, 7, 11, 5, 9, 2], index),
    quarrel: nth(quarrels, index), end: index % 3 === 1 ? 'sign' : 'oral', after: 3 + nth([2, 9, 5, 12], index), ...more,
  }, random)
  return [
    ...found.flatMap((day, index) => one(['found', index], day)),
    ...unsettled.flatMap(({ found: day, end }, index) => one(['unsettled', index], day, { end, after: 15 })),
    ...asked.flatMap((day, index) => one(['asked', index], day, { source: 'application' })),
    ...one(['before', 0], '2019-12-05', { after: 6 }),
  ]
}

/** Eleven villages were linked at the end of the year; a twelfth was taken off in autumn and a thirteenth linked only in January. */
const linked = ['2019-12-16', '2019-12-16', '2020-03-10', '2020-03-10', '2020-05-19', '2020-05-19', '2020-06-11', '2020-08-05', '2020-09-22', '2020-10-20', '2020-11-12', '2020-04-14', '2021-01-06']
const takenOff = 11

function cameras(): DemoDeed[] {
  const by = hands.safety
  return linked.flatMap((day, index) => tellWith(teller, { case: `gt-cameras-${index}`, definition: 'camera-access' }, [
    { name: 'register', day, by, what: { village: `@village:${index}`, cameras: 4 + (index % 5), from: day } },
    ...(index === 2 ? [{ name: 'change', day: later(day, 60), by, what: { cameras: 10 } }] : []),
    ...(index === takenOff ? [{ name: 'end', day: '2020-09-30', by, what: { to: '2020-09-30', reason: '村委搬迁，线路拆除' } }] : []),
  ]))
}

/** Thirteen months without an accident at work; in one of them there was a fire. */
const accidents = () => returnsOf(teller, { definition: 'accident-return', by: hands.safety, first: '2019-12-01', months: 13, what: (index) => ({ accidents: 0, deaths: 0, fires: index === 11 ? 1 : 0 }) })

/** 官塘镇 in 2020: few disputes, its rivers, works and trades, who was insured and paid, lawyers in the villages, a year without an accident. */
export const guantang: PlayedTown = {
  setting, from: year.from, to: year.to, until: year.until,
  script: inOrder([...disputes(), ...cameras(), ...accidents(), ...advisers(), ...benefits(), ...rivers(), ...works(), ...trades(), ...publicity()]),
}
