import type { DemoDeed } from '../../deed.ts'
import { daysOver, nth } from '../../guanbuqiao/spread.ts'
import { inventedName } from '../../people.ts'
import { seeded } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import { disputeOf } from '../dispute.ts'
import type { Dispute, Quarrel } from '../dispute.ts'
import { hands } from '../setting.ts'
import { teller, villages, year } from './year.ts'

const quarrels: readonly Quarrel[] = [
  { kind: 'family', summary: '离婚以后孩子的生活费半年没有给，两家老人先吵起来。', terms: '按月给，欠的分四次补上，节假日可以接去住。' },
  { kind: 'housing', summary: '宅基地换到新点，老屋基的青砖归谁没有写。', terms: '青砖归老屋主，月底前自己运走。' },
  { kind: 'land', summary: '林地的防火带开到别家的杉树里。', terms: '按棵数补，防火带往下挪两米。' },
  { kind: 'wages', summary: '古建队在外地做完工，工头回来分账对不上。', terms: '工头拿出记工本，当面一笔一笔对，差的补齐。' },
  { kind: 'neighbours', summary: '办酒席放到半夜，隔壁病人睡不着。', terms: '赔个礼，往后十点收场。' },
]

/** Found by going round, and of those so many settled by the end of the year. */
const [found, settled] = [72, 67]
/** How the other five stood: two ended without agreement, one was not mediated, one was settled in January, one is still talked about. */
const others: readonly Partial<Dispute>[] = [{ end: 'fail' }, { end: 'fail' }, { end: 'decline' }, { found: '2024-12-24', end: 'oral', after: 13 }, { found: '2024-12-17', end: 'open' }]
const everyVillage = 5

export function disputesAndMediators(): DemoDeed[] {
  return [...disputes(), ...mediators()]
}

function disputes(): DemoDeed[] {
  const random = seeded(20_240_101)
  const one = ([name, index]: readonly [string, number], day: string, more: Partial<Dispute> = {}): DemoDeed[] => disputeOf(teller, {
    case: `yz-dispute-${name}-${String(index).padStart(2, '0')}`, found: day, source: 'sweep', level: nth(['village', 'group', 'village', 'town'], index), village: random.upTo(villages.length),
    quarrel: nth(quarrels, index), end: index % 3 === 0 ? 'sign' : 'oral', after: 2 + random.upTo(16), ...more,
  }, random)
  const days = daysOver(settled, { from: '2024-01-04', to: '2024-11-22' }, random)
  const rest = daysOver(found - settled, { from: '2024-02-20', to: '2024-10-18' }, random)
  return [
    ...days.flatMap((day, index) => one(['settled', index], day)),
    ...rest.flatMap((day, index) => one(['rest', index], day, others[index])),
    ...one(['again', 0], days[30] ?? '', { end: 'oral', after: 2, same: 'yz-dispute-settled-30' }),
    ...daysOver(9, { from: '2024-01-15', to: '2024-11-08' }, random).flatMap((day, index) => one(['asked', index], day, { source: index === 8 ? 'referral' : 'application', ...(index === 4 ? { end: 'fail' as const } : {}) })),
    ...one(['before', 0], '2023-12-04', { after: 6 }),
  ]
}

/** Five in every village at the end of the year: some left in summer and others came; two more mediate for the town. */
function mediators(): DemoDeed[] {
  const random = seeded(20_240_102)
  const one = (name: string, { from, to, village }: { from: string; to?: string; village?: number }): DemoDeed[] => tellWith(teller, { case: `yz-mediator-${name}`, definition: 'mediator' }, [
    { name: 'register', day: from, by: hands.justice, what: { mediator: { name: inventedName(random) }, employment: village === undefined ? 'full' : 'part', from, ...(village === undefined ? { level: 'town' } : { level: 'village', village: `@village:${village}` }) } },
    ...(to === undefined ? [] : [{ name: 'end', day: to, by: hands.justice, what: { to, reason: '外出务工' } }]),
  ])
  const left = [3, 8, 15]
  return [
    ...villages.flatMap((_, village) => Array.from({ length: everyVillage }, (_, index) => one(`${village}-${index}`, { from: year.begins, village, ...(left.includes(village) && index === 0 ? { to: '2024-06-28' } : {}) })).flat()),
    ...left.flatMap((village) => one(`${village}-new`, { from: '2024-07-08', village })),
    ...['town-a', 'town-b'].flatMap((name) => one(name, { from: year.begins })), ...one('late', { from: '2025-01-06', village: 0 }),
  ]
}
