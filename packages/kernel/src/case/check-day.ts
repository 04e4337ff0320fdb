import { isDay } from '../calendar/day.ts'
import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Asking } from './asking.ts'
import type { Standing } from './standing.ts'

/** The day an act happened: a real day, not after today, and in the order in which things happened to the case. */
export function checkDay(asking: Asking, before: Standing | undefined): Refused | undefined {
  const refused = checkRealDay(asking)
  if (refused !== undefined) return refused
  const last = before?.acts.findLast((act) => !act.void && (act.kind === 'open' || act.kind === 'step'))
  if (last === undefined || asking.deed.day >= last.day) return undefined
  return refuse('day-out-of-order', `办理日期不能早于上一步的日期 ${last.day}。如果上一步日期登记错了，请先更正它。`)
}

/** The same without the order: corrections, joining and what the system does are dated the day they are done. */
export function checkRealDay({ deed, now }: Asking): Refused | undefined {
  if (!isDay(deed.day)) return refuse('day-wrong', '请填办理日期，例如 2026-05-08。')
  return deed.day > now.day ? refuse('day-in-future', `办理日期 ${deed.day} 还没有到。今天是 ${now.day}，请填实际发生的日期。`) : undefined
}
