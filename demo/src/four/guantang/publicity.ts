import type { DemoDeed } from '../../deed.ts'
import { daysOver, nth } from '../../guanbuqiao/spread.ts'
import { seeded } from '../../random.ts'
import { linesOf, struckOut } from '../entry.ts'
import type { Line } from '../entry.ts'
import { hands } from '../setting.ts'
import { teller, villages } from './year.ts'

/** Events of the year, five before and after it, and one that was entered twice. */
const events = 84
const around = ['2019-12-04', '2019-12-13', '2021-01-05', '2021-01-08', '2021-01-12']
const kinds = [
  { subject: '扫黑除恶进市场', organiser: 'safety-law-office', topics: ['anti-gang'] }, { subject: '民法典宣讲', organiser: 'justice-office', topics: ['civil-code', 'mediation'] }, { subject: '禁毒进校园', organiser: 'police-station', topics: ['anti-drugs', 'minors'] },
  { subject: '防疫和野生动物保护', organiser: 'village', topics: ['epidemic', 'environment'] }, { subject: '食品和药品知识', organiser: 'market-office', topics: ['other'] },
] as const

export function publicity(): DemoDeed[] {
  const random = seeded(20_200_701)
  const ledger = { name: 'gt-event', definition: 'publicity-event', by: hands.justice }
  const line = (day: string, index: number): Line => {
    const { subject, organiser, topics } = nth(kinds, index)
    return [day, { subject, organiser, village: `@village:${index % villages.length}`, topics: topics.map((topic) => ({ topic })), audience: 20 + random.upTo(150), handouts: [{ type: 'leaflet', copies: 40 + random.upTo(90) }] }]
  }
  return [
    ...linesOf(teller, ledger, daysOver(events, { from: '2020-01-06', to: '2020-12-28' }, random).map(line)), ...linesOf(teller, { ...ledger, name: 'gt-event-around' }, around.map(line)),
    ...struckOut(teller, ledger, { line: line('2020-11-18', 3), on: '2020-11-25', reason: '和司法所的那一场是同一场' }),
  ]
}
