import type { WorkRow } from '@zhenzhi/contract'
import { daysApart, sayDay, sayShortDay } from '../../parts/days.ts'

/** A reminder for a group chat: kind, step, days and the address, which asks who opens it. Nobody's name stands in it. */
export function reminderOf(row: Pick<WorkRow, 'definitionTitle' | 'opened' | 'next' | 'nextDue' | 'overdue' | 'waits'>, { today, address }: { today: string; address: string }): string {
  const { waits: { unit, since } } = row
  const due = row.nextDue === null ? '' : row.overdue ? `，期限 ${sayDay(row.nextDue)}，已经超过` : `，期限 ${sayDay(row.nextDue)}`
  const whom = unit === '' ? '' : `${unit}：`
  return `${whom}有一件“${row.definitionTitle}”（${sayDay(row.opened)}登记）等着办“${row.next}”，${sayShortDay(since)}到现在 ${Math.max(0, daysApart(since, today))} 天没有动静${due}。请看一下：${address}`
}
