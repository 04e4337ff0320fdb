import type { DemoDeed } from '../../deed.ts'
import { nth } from '../../guanbuqiao/spread.ts'
import { inventedName } from '../../people.ts'
import { seeded } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import type { Step } from '../../tell.ts'
import { hands } from '../setting.ts'
import { teller, villages } from './year.ts'

const by = hands.justice
const course = '全市“法律明白人”培训班（演示）'

interface Trained {
  village: number
  /** When trained and examined, and how it went. */
  on: string
  passed?: boolean
  certified?: string
  more?: readonly Step[]
}

/**
 * Two of every village were trained and passed in the year, 42; three stand in every village at its end, 63: one was certified in the December
 * before. Three more were trained and failed, one who was certified before left in summer, and one was trained and passed in January.
 */
export function lawSavvy(): DemoDeed[] {
  const random = seeded(20_240_901)
  const one = (name: string, { village, on, passed = true, certified, more = [] }: Trained) => tellWith(teller, { case: `yz-law-savvy-${name}`, definition: 'law-savvy' }, [
    { name: 'register', day: on, by, what: { who: { name: inventedName(random) }, village: `@village:${village}`, duty: nth(['村干部', '人民调解员', '网格员'], village) } },
    { name: 'train', day: on, by, what: { course } }, { name: passed ? 'pass' : 'fail', day: on, by }, ...(certified === undefined ? [] : [{ name: 'certify', day: certified, by, what: { document: '演司〔2024〕12号' } }]), ...more,
  ])
  const before = { on: '2023-12-07', certified: '2023-12-11' }
  const left: Step[] = [{ name: 'leave', day: '2024-07-02', by, what: { reason: '外出务工' } }]
  return villages.flatMap((_, village) => [
    ...one(`old-${village}`, { village, ...before }), ...[0, 1].flatMap((index) => one(`new-${village}-${index}`, { village, on: '2024-04-16', certified: '2024-05-08' })),
  ]).concat([2, 9, 14].flatMap((village) => one(`failed-${village}`, { village, on: '2024-04-16', passed: false })), one('left', { village: 6, ...before, more: left }), one('later', { village: 1, on: '2025-01-08' }))
}
