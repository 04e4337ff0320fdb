import { addDays } from '@zhenzhi/kernel'
import { towns } from './county.ts'
import type { DemoDeed } from './deed.ts'
import { disputeOf } from './disputes.ts'
import { gridWorkersOf } from './grid-workers.ts'
import { guanbuqiao, year } from './guanbuqiao/telling.ts'
import { guanbuqiaoYear } from './guanbuqiao/year.ts'
import { meetingsOf } from './meetings.ts'
import { seeded } from './random.ts'

/** The first and the last day that were played; the demo's clock goes on from the morning after. */
export const firstDay = year.begins
export const lastDay = '2026-11-19'

/** The two towns whose last two years are played begin here; the third one's year was before. */
const recent = '2025-01-06'
const disputesAYear = 180
const seed = 20260101

/** A past year of one town and the last two of two others, every act in the order in which it was recorded. The same on every machine. */
export function demoScript(): DemoDeed[] {
  const deeds = towns.slice(0, guanbuqiao).flatMap((town, index) => {
    const random = seeded(seed + index)
    const count = town.villages.length
    return [
      ...gridWorkersOf({ town: index, villages: count, from: recent, until: lastDay }, random),
      ...[2025, 2026].flatMap((year) => meetingsOf({ town: index, year, until: lastDay }, random)),
      ...Array.from({ length: disputesAYear * 2 }, (_, number) => {
        const found = addDays(recent, random.upTo(672))
        return disputeOf({ town: index, number, villages: count, found }, random, lastDay)
      }).flat(),
    ]
  })
  return [...deeds, ...guanbuqiaoYear()].sort((a, b) => (a.moment === b.moment ? compare(a.case, b.case) : compare(a.moment, b.moment)))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
