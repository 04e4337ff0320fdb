import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../../deed.ts'
import { daysOver, nth } from '../../guanbuqiao/spread.ts'
import { inventedName } from '../../people.ts'
import { seeded } from '../../random.ts'
import { tellWith } from '../../tell.ts'
import { linesOf, struckOut } from '../entry.ts'
import type { Line } from '../entry.ts'
import { hands } from '../setting.ts'
import { teller, villages, year } from './year.ts'

const by = hands.justice

/** The villages of the town, and the lawyer of each: two of them handed over to another in the year, and one village has a second from January. */
export function villagesAndLawyers(): DemoDeed[] {
  const random = seeded(20_240_701)
  const named = (index: number) => ({ village: `@village:${index}`, kind: index < villages.length - 2 ? 'village' : 'community', from: '2010-01-01' })
  const term = (name: string, what: Record<string, Json> & { from: string }): DemoDeed[] => tellWith(teller, { case: `yz-lawyer-${name}`, definition: 'legal-adviser' }, [
    { name: 'register', day: what.from < year.begins ? year.begins : what.from, by, what: { lawyer: { name: inventedName(random) }, firm: '律师事务所（演示）', ...what } },
  ])
  const ofVillage = (index: number) => ({ level: 'village', village: `@village:${index}` })
  const handedOver = [4, 11]
  return [
    ...linesOf(teller, { name: 'yz-village', definition: 'village-register', by: hands.clerk }, villages.map((_, index): Line => [year.begins, named(index)])),
    ...villages.flatMap((_, index) => term(String(index), { ...ofVillage(index), from: '2023-07-01', to: handedOver.includes(index) ? '2024-05-31' : '2025-06-30' })),
    ...handedOver.flatMap((index) => term(`${index}-next`, { ...ofVillage(index), from: '2024-06-03', to: '2025-06-30' })), ...term('town', { level: 'town', from: '2023-07-01', to: '2025-06-30' }),
    ...term('second', { ...ofVillage(0), from: '2025-01-06', to: '2025-12-31' }), ...visits(),
  ]
}

/** 206 disputes: 58 that stand in the ledger, twelve of them twice; 148 that nobody registered, each of a visit of its own. Ten visits were about no dispute at all. */
const [listed, again, unlisted, beside] = [58, 12, 148, 10]
const unregistered = ['当场说和，没有登记', '当事人不愿意登记', '已在外地起诉，只问要不要和解']

function visits(): DemoDeed[] {
  const random = seeded(20_240_702)
  const days = daysOver(listed + again + unlisted + beside, { from: '2024-03-04', to: '2024-12-27' }, random)
  const joined = Array.from({ length: listed + again }, (_, index) => ({ dispute: `@case:yz-dispute-settled-${String(index % listed).padStart(2, '0')}` }))
  const subjects = [...joined, ...Array.from({ length: unlisted }, (_, index) => ({ unlisted: nth(unregistered, index) })), ...Array.from({ length: beside }, () => ({}))]
  const ledger = { name: 'yz-lawyer-visit', definition: 'village-adviser-visit', by }
  const line = (day: string, { dispute, unlisted: why }: { dispute?: string; unlisted?: string }, index: number): Line => {
    const kind = dispute === undefined && why === undefined ? 'publicity' : 'dispute'
    const late = day >= '2024-06-03' && [4, 11].includes(index % villages.length)
    return [day, {
      adviser: `@case:yz-lawyer-${index % villages.length}${late ? '-next' : ''}`, village: `@village:${index % villages.length}`,
      services: [{ kind, persons: kind === 'dispute' ? 2 : 30, ...(dispute === undefined ? {} : { dispute }) }], ...(why === undefined ? {} : { unlisted: why }),
    }]
  }
  return [
    // What was settled is gone into later: a dispute has to stand in the ledger before a visit can name it.
    ...linesOf(teller, ledger, days.map((day, index) => line(day, subjects[orderOf(index, subjects.length)] ?? {}, index))),
    ...linesOf(teller, { ...ledger, name: 'yz-lawyer-visit-outside' }, ['2023-12-13', '2025-01-07'].map((day, index) => line(day, { unlisted: nth(unregistered, index) }, index))),
    ...struckOut(teller, ledger, { line: line('2024-10-16', { unlisted: nth(unregistered, 1) }, 7), on: '2024-10-22', reason: '村里不知道这一次' }),
  ]
}

/** Those of the ledger come last, when the disputes of the year's first months are in it. */
function orderOf(index: number, all: number): number {
  return all - 1 - index
}
