import type { DemoDeed } from '../../deed.ts'
import { daysOver, nth, shares } from '../../guanbuqiao/spread.ts'
import { seeded } from '../../random.ts'
import { linesOf, struckOut } from '../entry.ts'
import type { Line } from '../entry.ts'
import { hands } from '../setting.ts'
import { teller, villages } from './year.ts'

/** In the year 34 events at which 5,230 copies were handed out, and 118 questions of law answered, in 96 entries. */
const [events, copies, entries, questions] = [34, 5230, 96, 118]
const kinds = [
  { subject: '宪法宣传周', organiser: 'justice-office', topics: ['constitution'] }, { subject: '民法典进集市', organiser: 'justice-office', topics: ['civil-code', 'mediation'] }, { subject: '防范非法集资', organiser: 'civil-affairs', topics: ['fundraising', 'elderly'] },
  { subject: '法治进矿山', organiser: 'enforcement-team', topics: ['work-safety', 'labour'] }, { subject: '未成年人保护进校园', organiser: 'school', topics: ['minors'] },
] as const

export function publicity(): DemoDeed[] {
  const random = seeded(20_240_801)
  const ledger = { name: 'yz-event', definition: 'publicity-event', by: hands.justice }
  const handed = shares(copies, events, random)
  const line = (day: string, index: number, count: number): Line => {
    const { subject, organiser, topics } = nth(kinds, index)
    const half = Math.floor(count / 2)
    return [day, { subject, organiser, village: `@village:${index % villages.length}`, topics: topics.map((topic) => ({ topic })), audience: 30 + random.upTo(180), handouts: [{ type: 'leaflet', copies: half }, { type: 'booklet', copies: count - half }] }]
  }
  return [
    ...linesOf(teller, ledger, daysOver(events, { from: '2024-01-10', to: '2024-12-19' }, random).map((day, index) => line(day, index, handed[index] ?? 0))),
    ...linesOf(teller, { ...ledger, name: 'yz-event-outside' }, ['2023-12-04', '2025-01-10'].map((day, index) => line(day, index, 300))),
    ...struckOut(teller, ledger, { line: line('2024-07-17', 2, 240), on: '2024-07-24', reason: '下大雨，没有办成' }), ...consultations(),
  ]
}

const subjects = ['family', 'labour', 'land', 'debt', 'injury', 'property', 'procedure']

function consultations(): DemoDeed[] {
  const random = seeded(20_240_802)
  const times = shares(questions, entries, random)
  const line = (day: string, index: number, count: number): Line => [day, { channel: nth(['window', 'phone', 'stall', 'window', 'online'], index), topic: nth(subjects, index), times: count, answeredBy: nth(['office', 'adviser', 'mediator'], index) }]
  const ledger = { name: 'yz-question', definition: 'legal-consultation', by: hands.justice }
  return [
    ...linesOf(teller, ledger, daysOver(entries, { from: '2024-01-04', to: '2024-12-30' }, random).map((day, index) => line(day, index, times[index] ?? 1))),
    ...linesOf(teller, { ...ledger, name: 'yz-question-outside' }, ['2023-12-20', '2025-01-06'].map((day, index) => line(day, index, 4))),
  ]
}
