import type { DemoDeed } from '../../deed.ts'
import { daysOver, nth } from '../../guanbuqiao/spread.ts'
import { seeded } from '../../random.ts'
import { disputeOf } from '../dispute.ts'
import type { Dispute, Quarrel } from '../dispute.ts'
import { inOrder } from '../played-town.ts'
import type { PlayedTown } from '../played-town.ts'
import { returnsOf } from '../returns.ts'
import { hands, settingOf } from '../setting.ts'
import { publicity } from './publicity.ts'
import { ruleOfLaw } from './rule-of-law.ts'
import { teller, villages, year } from './year.ts'

const setting = settingOf({ code: '990500101', name: '高塍镇（演示）', villages, firstDay: year.begins })

const quarrels: readonly Quarrel[] = [
  { kind: 'wages', summary: '环保设备厂的外地工人离职，最后一个月的加班没有算进去。', terms: '按打卡补足加班，月底前付清。' },
  { kind: 'contract', summary: '管道配件尺寸不对，退货的运费谁出没有说好。', terms: '运费对半，下一批由卖方先送样。' },
  { kind: 'neighbours', summary: '楼上空调的水滴到楼下晾的衣服上。', terms: '一周内接管子，滴坏的两件按旧价赔。' },
  { kind: 'traffic', summary: '小区门口两辆电动车擦碰，一个人扭了脚。', terms: '药费凭单子付，车各修各的。' },
  { kind: 'damages', summary: '蟹塘换水冲了隔壁的秧田。', terms: '补插的秧和工钱由塘主出，换水前先打招呼。' },
  { kind: 'family', summary: '拆迁分的房子写谁的名字，父子谈不拢。', terms: '房子写父亲名，儿子有长住的份，写成协议。' },
]

/** Settled by the evening before the signature, each of them by agreement. */
const settled = 1334
/** Ended in the two weeks after: they are of the year, and the report could not know them. */
const afterwards = 33
const failedOfThem = [7, 19]

function disputes(): DemoDeed[] {
  const random = seeded(20_210_101)
  const one = ([name, index]: readonly [string, number], day: string, more: Partial<Dispute> = {}): DemoDeed[] => disputeOf(teller, {
    case: `gc-dispute-${name}-${String(index).padStart(4, '0')}`, found: day, source: nth(['sweep', 'application', 'application', 'referral'], index), level: nth(['village', 'village', 'group', 'town'], index),
    village: random.upTo(12), quarrel: nth(quarrels, index), end: index % 40 === 7 ? 'sign' : 'oral', after: random.upTo(6), grade: 'import', ...more,
  }, random)
  const [before, after] = [daysOver(settled, { from: '2021-01-04', to: '2021-12-03' }, random), daysOver(afterwards, { from: '2021-12-14', to: '2021-12-22' }, random)]
  const again = [200, 640, 1010]
  return [
    ...before.flatMap((day, index) => one(['settled', index], day)),
    ...again.flatMap((at, index) => one(['again', index], before[at] ?? '', { end: 'oral', after: 1, same: `gc-dispute-settled-${String(at).padStart(4, '0')}` })),
    ...after.flatMap((day, index) => one(['after', index], day, { after: 1 + random.upTo(4), ...(failedOfThem.includes(index) ? { end: 'fail' as const } : {}) })),
    ...daysOver(14, { from: '2021-01-11', to: '2021-11-30' }, random).flatMap((day, index) => one(['declined', index], day, { end: 'decline' })),
    ...daysOver(6, { from: '2020-12-02', to: '2020-12-18' }, random).flatMap((day, index) => one(['before', index], day, { after: 2 })),
  ]
}

/** Looked at month by month: nothing grew worse by how a letter or visit was handled. One event above in spring was another thing. */
const escalations = () => returnsOf(teller, { definition: 'escalation-return', by: hands.safety, first: '2020-12-01', months: 13, what: (index) => ({ events: index === 4 ? 1 : 0, mishandled: index === 0 ? 1 : 0, source: '市信访局（演示）' }) })

/** 高塍镇 in 2021, told on the day before its report was signed: many small disputes, all of them settled; what was met, learned, shown and awarded. */
export const gaocheng: PlayedTown = {
  setting, from: year.from, to: year.to, cutoff: year.cutoff, until: year.until, script: inOrder([...disputes(), ...escalations(), ...ruleOfLaw(), ...publicity()]),
}
