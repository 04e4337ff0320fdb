import { addDays, isWorkingDay, nextWorkingDay } from '@zhenzhi/kernel'
import type { Calendar, Id } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import { accountsWithoutKey } from '../store/notices/digests.ts'
import { findNoticeSetting } from '../store/notices/notice-setting.ts'
import { soonDue } from '../store/notices/told-acts.ts'
import { usualHours } from './notice.ts'
import type { NoticeParts } from './notice-parts.ts'
import { hourOf } from './ring-at.ts'
import { postsToday, turnOf } from './tell-acts.ts'

const onPage = 200

/**
 * On a working morning, from the hour of the digest: what is due until the next working day is told to whose turn it is, and everybody with
 * something open gets the counts of the day. Both once, whoever asks how often: the keys see to it.
 */
export async function tellDays(parts: NoticeParts, town: number): Promise<void> {
  const { moment, day } = parts.clock.now()
  const [calendar, setting] = await inTowns(parts.app, [town], (tx) => Promise.all([parts.calendarOf(tx, town), findNoticeSetting(tx, town)]))
  const { digestAt } = setting ?? usualHours
  if (!isWorkingDay(calendar, day) || hourOf(moment) < digestAt) return
  while (await tellSoon(parts, { town, calendar }) === onPage);
  await tellDigests(parts, town)
}

/** A page in a transaction of its own; how many there were. */
function tellSoon(parts: NoticeParts, { town, calendar }: { town: number; calendar: Calendar }): Promise<number> {
  const from = addDays(parts.clock.now().day, 1)
  return inTowns(parts.app, [town], async (tx) => {
    const rows = await soonDue(tx, town, { from, to: nextWorkingDay(calendar, from), most: onPage })
    const posts = rows.length === 0 ? [] : await postsToday(tx, parts, town)
    for (const row of rows) {
      const to = await turnOf(tx, parts, { town, row, posts })
      await parts.notify(tx, { town, key: `due:${row.caseId}:${row.nextDuty}:${row.nextDue}`, event: 'due-soon', caseId: row.caseId, step: row.nextDuty ?? '', due: row.nextDue, to })
    }
    return rows.length
  })
}

/** One person after another, each in a transaction of its own: killed in the middle, the others get theirs at the next turn. */
async function tellDigests(parts: NoticeParts, town: number): Promise<void> {
  const { day } = parts.clock.now()
  const left = await inTowns(parts.app, [town], (tx) => accountsWithoutKey(tx, town, { day, key: digestKey('', day) }))
  for (const account of left) await tellDigest(parts, { town, account })
}

/** Whoever has nothing gets nothing; that this was looked at is kept all the same. */
async function tellDigest(parts: NoticeParts, { town, account }: { town: number; account: Id }): Promise<void> {
  const reach = await parts.reachOf(account)
  if (reach === undefined) return
  const counts = await parts.countsOf(reach)
  const empty = counts.overdue + counts.today + counts.week === 0
  const key = digestKey(account, parts.clock.now().day)
  await inTowns(parts.app, [town], (tx) => parts.notify(tx, { town, key, event: 'digest', caseId: null, counts, to: empty ? [] : [account] }))
}

function digestKey(account: Id | '', day: string): string {
  return `digest:${day}:${account}`
}
