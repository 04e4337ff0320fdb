import type { Calendar, Day, Id } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Clock } from '../outside/clock.ts'
import type { Tx } from '../store/connection.ts'
import { concernedOf, insertNotice, insertNoticeFor, toldNear } from '../store/notices/insert-notice.ts'
import { queueForChannels } from '../store/notices/notice-sending.ts'
import { findNoticeSetting } from '../store/notices/notice-setting.ts'
import { usualHours } from './notice.ts'
import type { NoticeToMake, Notify, OnDuty } from './notice.ts'
import { inWorkingHours, ringAt } from './ring-at.ts'

export interface NotifyParts {
  clock: Clock
  /** The one the town goes by. */
  calendarOf: (tx: Tx, town: number) => Promise<Calendar>
  onDuty: OnDuty
  /** Definitions of which nothing leaves the house. */
  confidential: readonly string[]
}

export function makeNotify(parts: NotifyParts): Notify {
  return async (tx, notice) => {
    const { town, key, event, caseId, step = null, due = null, urgent = false, counts = null } = notice
    const { moment: made, day: today } = parts.clock.now()
    const frame = { calendar: await parts.calendarOf(tx, town), hours: await findNoticeSetting(tx, town) ?? usualHours }
    const id = v7()
    const rings = urgent ? made : ringAt(made, frame)
    if (!await insertNotice(tx, town, { id, key, caseId, event, step, counts, urgent, due, made, rings })) return false
    const called = urgent && !inWorkingHours(made, frame) ? await parts.onDuty(tx, town, made) : []
    const accounts = await fitting(tx, notice, { today, accounts: [...new Set([...notice.to, ...called])].filter((account) => account !== notice.by) })
    await insertNoticeFor(tx, town, { notice: id, accounts: accounts.map((account) => ({ account, called: called.includes(account) })) })
    if (caseId !== null) await queueForChannels(tx, town, { notice: id, caseId, made, from: rings, confidential: parts.confidential })
    return true
  }
}

/** None of them is somebody the case is about or against, or of such an office; and nobody hears twice, from here and from a ladder, that a day draws near. */
async function fitting(tx: Tx, { town, caseId, key, event, due = null }: NoticeToMake, { accounts, today }: { accounts: readonly Id[]; today: Day }): Promise<readonly Id[]> {
  if (caseId === null || accounts.length === 0) return accounts
  const near = (event === 'due-soon' || event === 'ladder') && due !== null && due >= today
  const concerned = await concernedOf(tx, town, { caseId, accounts })
  const told = near ? await toldNear(tx, town, { caseId, due, key }) : new Set<Id>()
  return accounts.filter((account) => !concerned.has(account) && !told.has(account))
}
