import type { DutyView } from '@zhenzhi/contract'
import { explainDue, isOverdue, isStatutory } from '@zhenzhi/kernel'
import type { Day, Definition, Duty, Law, Rule } from '@zhenzhi/kernel'

/** A deadline with its reason: which rule, which article, and every day it passed through. 法定 only where the rule earns the word. */
export function dutyView(duty: Duty, { definition, law, today }: { definition: Definition; law: Law; today: Day }): DutyView {
  const rule = law.rules.find((one) => one.id === duty.rule.id && one.version === duty.rule.version)
  const calendar = law.calendars[duty.calendar]
  if (rule === undefined || calendar === undefined) throw new Error(`rule ${duty.rule.id} or calendar ${duty.calendar} is pinned but no longer kept`)
  const extended = duty.extended === 0 ? {} : { extended: duty.extended }
  const passes = definition.duties[duty.duty]?.passes
  const { days } = explainDue({ rule, trigger: duty.trigger, calendar, stops: duty.stops, until: today, ...extended })
  return {
    duty: duty.duty,
    round: duty.round,
    title: definition.duties[duty.duty]?.title ?? duty.duty,
    status: duty.status,
    late: isOverdue(duty, today) || (duty.side !== 'party' && passes !== 'expired' && duty.ended !== null && duty.ended > duty.statutoryDue),
    ...(passes === undefined ? {} : { passes }),
    stopped: duty.stops.some((stop) => stop.to === null),
    trigger: duty.trigger,
    statutoryDue: duty.statutoryDue,
    internalDue: duty.internalDue,
    raw: duty.raw,
    ended: duty.ended,
    extended: duty.extended,
    covered: duty.rule.covered,
    uncoveredYears: duty.uncoveredYears,
    calendar: duty.calendar,
    rule: ruleView(rule, duty.rule.covered),
    days: [...days],
  }
}

function ruleView(rule: Rule, covered: boolean): DutyView['rule'] {
  const { id, law, article, amount, unit, side, confidence } = rule
  return { id, law, article, amount, unit, side, confidence, says: rule.says ?? rule.step, statutory: isStatutory({ rule, covered }) }
}
