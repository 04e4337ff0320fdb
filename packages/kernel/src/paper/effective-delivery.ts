import type { Calendar } from '../calendar/calendar.ts'
import type { Day } from '../calendar/day.ts'
import { advance, clockOf } from '../duty/due-clock.ts'
import { findRule } from '../law/rule.ts'
import type { Rule, RuleBook } from '../law/rule.ts'
import { deliveryRules } from './delivery.ts'
import type { Attempt, Delivery } from './delivery.ts'

export interface EffectiveDelivery {
  /** The day it counts as served: clocks run from it. Of an announcement it may lie ahead. */
  day: Day
  delivery: Delivery
  rule: Rule
}

/**
 * The day a paper counts as served by the attempt that reached its man. Signed for, left, come in or returned with the slip: that day; announced:
 * the last day of the rule's period, the day of the announcement not counted. Throws where the rule is not kept.
 */
export function effectiveDelivery(attempt: Attempt, { attempts, rules, calendar }: { attempts: number; rules: RuleBook; calendar: Calendar }): EffectiveDelivery {
  const id = deliveryRules[attempt.method]
  const found = findRule(rules, id, attempt.day)
  if (found === undefined) throw new Error(`no rule ${id} is kept`)
  const { rule } = found
  const clock = attempt.method === 'announcement' ? clockOf(rule, calendar) : undefined
  return {
    day: clock === undefined ? attempt.day : advance(clock, attempt.day, clock.amount), rule,
    delivery: { method: attempt.method, done: attempt.day, attempts, rule: { id, version: rule.version } },
  }
}
