import { addDays } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import type { DigestCounts } from './notice.ts'

export interface CountsAsked {
  today: Day
  /** Of what waits for the reader, how much there is. */
  count: (asked: { overdue: true } | { due: { from: Day; to: Day } }) => Promise<number>
}

/** The counts of a digest. A week is today and the six days after it, as in the work list. */
export async function countsFor({ today, count }: CountsAsked): Promise<DigestCounts> {
  const [overdue, due, week] = await Promise.all([count({ overdue: true }), count({ due: { from: today, to: today } }), count({ due: { from: today, to: addDays(today, 6) } })])
  return { overdue, today: due, week }
}
