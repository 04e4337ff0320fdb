import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../../deed.ts'
import { later, nth } from '../../guanbuqiao/spread.ts'
import { inventedName } from '../../people.ts'
import { seeded } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import type { Step } from '../../tell.ts'
import { linesOf, struckOut } from '../entry.ts'
import type { Line } from '../entry.ts'
import { hands } from '../setting.ts'
import { teller, villages, years } from './years.ts'

/** Charters of the villages, the town's adviser year by year, the team's cameras, spots cleared, and how far it is to the county's seat. */
export function villageOrder(): DemoDeed[] {
  return [...charters(), ...advisers(), ...equipment(), ...spots(), ...profile()]
}

/**
 * All fourteen have a charter on file at the end: one was ordered to be put right and filed again, one took the place of an older, of a fifteenth
 * draft nothing came. Beside them the statutes of two villages, which are no charters.
 */
function charters(): DemoDeed[] {
  const [by, reviewer] = [hands.welfare, hands.reviewer]
  const vote = (day: string): Step[] => [{ name: 'vote', day, by, what: { quorum: 'villagers', majority: true, minutes: ['@photo'] } }, { name: 'file', day: later(day, 6), by, what: { full: ['@photo'] } }]
  const cleared = (day: string): Step[] => [{ name: 'clear', day, by: reviewer }, { name: 'publish', day: later(day, 3), by }]
  const drafted = (name: string, what: Record<string, Json>, [day, ...steps]: readonly [string, ...Step[]]): DemoDeed[] => tellWith(teller, { case: `mq-charter-${name}`, definition: 'village-charter' }, [
    { name: 'register', day, by, what: { kind: 'charter', revision: 'revised', ...what } }, { name: 'discuss', day: later(day, 14), by, what: { opinions: '多数人要求写进红白喜事不大办，写清垃圾怎么分。' } },
    { name: 'screen', day: later(day, 20), by: reviewer, what: { finding: 'fine' } }, ...steps,
  ])
  const day = (index: number) => later('2018-03-05', index * 61)
  const ordered = (from: string): Step[] => [...vote(later(from, 26)), { name: 'order', day: later(from, 44), by: reviewer, what: { conflict: '罚款没有依据。' } }, ...vote(later(from, 70)), ...cleared(later(from, 90))]
  const usual = (from: string): Step[] => [...vote(later(from, 26)), ...cleared(later(from, 50))]
  const older = drafted('older', { village: '@village:5', revision: 'first' }, ['2016-02-15', ...usual('2016-02-15'), { name: 'replace', day: '2019-03-18', by }])
  return [
    ...villages.flatMap((_, index) => drafted(String(index), { village: `@village:${index}` }, [day(index), ...(index === 9 ? ordered(day(index)) : usual(day(index)))])), ...older,
    ...[2, 7].flatMap((index) => drafted(`statute-${index}`, { village: `@village:${index}`, kind: 'autonomy' }, [later('2019-05-06', index), ...usual(later('2019-05-06', index))])),
    ...drafted('dropped', { village: '@village:0' }, ['2020-09-07', { name: 'abandon', day: '2020-11-09', by, what: { reason: '村里商量后暂不修订' } }]),
  ]
}

/** A contract a year, one adviser at a time; two villages have one of their own, and the next year's begins with it. */
function advisers(): DemoDeed[] {
  const random = seeded(20_160_301)
  const term = (name: string, what: Record<string, Json> & { from: string }): DemoDeed[] => tellWith(teller, { case: `mq-adviser-${name}`, definition: 'legal-adviser' }, [
    { name: 'register', day: later(what.from < years.begins ? years.begins : what.from, 3), by: hands.justice, what: { lawyer: { name: inventedName(random) }, firm: '律师事务所（演示）', ...what } },
  ])
  return [
    ...['2015', '2016', '2017', '2018', '2019', '2020', '2021'].flatMap((year) => term(year, { level: 'town', from: `${year}-01-01`, to: `${year}-12-31`, fee: '1500000' })),
    ...[1, 6].flatMap((index) => term(`village-${index}`, { level: 'village', village: `@village:${index}`, from: '2020-03-02', to: '2022-03-01' })),
  ]
}

/** Two body cameras were bought and one was written off; a recorder is none, and a third came in January. */
function equipment(): DemoDeed[] {
  const by = hands.enforcement
  const device = (name: string, [day, kind]: readonly [string, string], more: readonly Step[] = []) => tellWith(teller, { case: `mq-device-${name}`, definition: 'recording-equipment' }, [
    { name: 'register', day, by, what: { kind, number: `演-${name}`, boughtOn: day } }, ...more,
  ])
  return [
    ...device('01', ['2016-09-05', 'body-camera'], [{ name: 'sendOff', day: '2018-10-08', by, what: { fault: '开不了机。' } }, { name: 'scrap', day: '2018-11-05', by, what: { reason: '修不好' } }]), ...device('02', ['2018-12-03', 'body-camera']),
    ...device('03', ['2017-04-10', 'recorder']), ...device('04', ['2021-01-11', 'body-camera']),
  ]
}

/** Spots of piles and fences looked at by somebody else and struck off in five years; of rubbish and of rivers there were others, one pile is still on the list. */
const spotsCleared = 28

function spots(): DemoDeed[] {
  const [by, cleaner] = [hands.enforcement, hands.officer]
  const one = (name: string, [day, kind, index]: readonly [string, string, number], struck = true) => tellWith(teller, { case: `mq-spot-${name}`, definition: 'environment-problem' }, [
    { name: 'register', day, by, what: { kind, source: nth(['patrol', 'village', 'above'], index), spot: nth(['村口晒场边', '组里水塘旁', '通村路拐弯处', '老学校后墙'], index), village: `@village:${index % villages.length}`, problem: '堆了旧料，占了路边。', unit: 'enforcement-team', deadline: later(day, 45) } },
    ...(struck ? endOfSpot(day, { by, cleaner }) : []),
  ])
  return [
    ...Array.from({ length: spotsCleared }, (_, index) => one(String(index), [later('2018-03-12', index * 35), index % 3 === 1 ? 'fence' : 'pile', index])).flat(),
    ...['litter', 'river-pile', 'sewage'].flatMap((kind, index) => one(kind, [later('2019-06-03', index * 40), kind, index])), ...one('open', ['2020-12-14', 'pile', 3], false), ...one('after', ['2020-12-21', 'fence', 5]),
  ]
}

function endOfSpot(day: string, { by, cleaner }: { by: typeof hands.enforcement; cleaner: typeof hands.officer }): Step[] {
  const [cleaned, seen] = [later(day, 14), later(day, 18)]
  return [
    { name: 'clean', day: cleaned, by: cleaner, what: { action: '请户主一起清走，补了草皮。' } }, { name: 'apply', day: cleaned, by: cleaner, what: { after: ['@photo'] } },
    { name: 'verify', day: seen, by, what: { verified: '看过照片，也到过现场。' } }, { name: 'close', day: later(seen, 1), by: hands.leader },
  ]
}

/** 27 km by road since it was straightened; before, and as the crow flies, it is something else. */
function profile(): DemoDeed[] {
  const line = (day: string, distance: number, along: string): Line => [day, { distance, along, source: '公路部门资料（演示）' }]
  const ledger = { name: 'mq-profile', definition: 'town-profile', by: hands.clerk }
  return [
    ...linesOf(teller, ledger, [line('2015-12-02', 31_500, 'road'), line('2015-12-02', 18_400, 'straight'), line('2017-11-06', 27_000, 'road')]),
    ...struckOut(teller, ledger, { line: line('2019-04-08', 270_000, 'road'), on: '2019-04-09', reason: '多写了一个零' }),
  ]
}
