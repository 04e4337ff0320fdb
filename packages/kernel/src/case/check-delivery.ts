import type { Day } from '../calendar/day.ts'
import { effectiveDelivery } from '../paper/effective-delivery.ts'
import type { EffectiveDelivery } from '../paper/effective-delivery.ts'
import { readAttempts } from '../paper/read-attempts.ts'
import { delivery, deliveryRules } from '../paper/delivery.ts'
import type { Attempt } from '../paper/delivery.ts'
import { findRule } from '../law/rule.ts'
import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Json } from '../value/json.ts'
import { own } from '../value/own.ts'
import type { Asking } from './asking.ts'
import { walk } from './plan.ts'
import type { Law } from './plan.ts'

/** What a delivery is held against. */
export interface Serving {
  title: string
  /** The day the paper was made. */
  issued: Day
  /** The day of the act that tells of it. */
  day: Day
  told: Json | undefined
  earlier: readonly Attempt[]
  law: Law
}

/**
 * How and from when a paper counts as served, by what the act tells of its attempts. Undefined where it tells of none: then it was handed over
 * on the day of the act. Refused without what its way of serving hangs on: a witness or a picture, a slip, a consent, a search that failed.
 */
export function checkServed(serving: Serving): EffectiveDelivery | Refused | undefined {
  const attempts = readAttempts(serving.told)
  if (attempts === undefined) return refuse('field-missing', '“送达经过”每一行都要填送达日期、送达方式和送达结果。', delivery)
  const last = attempts.at(-1)
  if (last === undefined) return undefined
  const refused = refusedDays(attempts, serving)
  if (refused !== undefined) return refused
  if (last.result !== 'served') return refuse('guard-unmet', `《${serving.title}》还没有送到，不能登记为已送达。请等送到后再登记，或换一种送达方式。`, delivery)
  if (attempts.slice(0, -1).some(({ result }) => result === 'served')) return refuse('field-wrong', '“送达经过”里只能有一行是已送达，而且是最后一行。', delivery)
  const calendar = own(serving.law.calendars, serving.law.calendar)
  if (calendar === undefined) throw new Error(`calendar ${serving.law.calendar} is pinned but no longer kept`)
  const before = [...serving.earlier, ...attempts.slice(0, -1)]
  return refusedWay(last, before, serving) ?? effectiveDelivery(last, { attempts: before.length + 1, rules: serving.law.rules, calendar })
}

/** An attempt that failed, told by an act of its own. */
export function refusedAttempt(serving: Serving): Refused | undefined {
  const attempts = readAttempts(serving.told)
  if (attempts === undefined || attempts.length === 0) return refuse('field-missing', '“送达经过”要填送达日期、送达方式和送达结果。', delivery)
  if (attempts.some(({ result }) => result === 'served')) return refuse('field-wrong', '已经送到的，请办“登记送达”，这里只登记没有送到的。', delivery)
  return refusedDays(attempts, serving)
}

/** Attempts that acts before told of, those of this paper only. */
export function earlierAttempts({ acts, law }: Pick<Asking, 'acts' | 'law'>, paper: string): readonly Attempt[] {
  if (acts.length === 0) return []
  return walk(acts, law).events.flatMap(({ name, what, definition }) =>
    (own(definition.transitions, name)?.attempts === paper ? readAttempts(what[delivery]) ?? [] : []))
}

function refusedDays(attempts: readonly Attempt[], { issued, day }: Serving): Refused | undefined {
  for (const [index, one] of attempts.entries()) {
    if (one.day < issued) return refuse('day-wrong', `送达日期不能早于制作日期 ${issued}。请核对纸上的日期。`, delivery)
    if (one.day > day) return refuse('day-wrong', `送达日期 ${one.day} 不能晚于办理日期 ${day}。请核对纸上的日期。`, delivery)
    if (one.day < (attempts[index - 1]?.day ?? one.day)) return refuse('day-wrong', '“送达经过”要按日期先后填，请核对。', delivery)
  }
  return undefined
}

function refusedWay(one: Attempt, before: readonly Attempt[], { law }: Serving): Refused | undefined {
  const wanting = wantingIn(one, before)
  if (wanting === undefined) return undefined
  const rule = findRule(law.rules, deliveryRules[one.method], one.day)?.rule
  const article = rule === undefined ? '' : `（${rule.law}${rule.article ?? ''}）`
  return refuse('field-missing', `${wanting}${article}，请补填。`, delivery)
}

function wantingIn(one: Attempt, before: readonly Attempt[]): string | undefined {
  switch (one.method) {
    case 'direct': return undefined
    case 'received': return one.receiver ? undefined : '代收的要写明签收人和与本人的关系'
    case 'left': return one.witness || one.evidence ? undefined : '留置送达要有见证人，或者附上拍照、录像'
    case 'post': return one.trace || one.evidence ? undefined : '邮寄送达要填回执单号，或者附上回执'
    case 'electronic': return one.consented ? undefined : '电子送达要经本人同意'
    case 'announcement': return before.length > 0 ? undefined : '公告送达要先登记下落不明，或者用别的方式没有送到'
  }
}
