import { computeDue } from '../duty/due.ts'
import type { Duty, DutySpec } from '../duty/duty.ts'
import type { Day } from '../calendar/day.ts'
import { findRule } from '../law/rule.ts'
import type { RuleInForce } from '../law/rule.ts'
import type { Event, Law, Walk } from './plan.ts'

/** A duty on its way through a case, with the event that ended it or declared it passed (the books freeze fields there). */
export interface PlannedDuty {
  duty: Duty
  endedAt: Event | null
  fellAt: Event | null
}

/** Every duty the walk raised, as it stands at its end, each still on the rule and calendar version it was pinned to. */
export function planDuties({ events }: Walk, law: Law, today: Day): PlannedDuty[] {
  const all: PlannedDuty[] = []
  for (const event of events) {
    if (event.act.kind === 'clock') passTime(all, event, law)
    else moveDuties(all, event, law)
    for (const one of all) if (one.duty.status === 'open') one.duty = recomputed(one.duty, law, today)
  }
  return all
}

function passTime(all: PlannedDuty[], event: Event, law: Law): void {
  const { duty: name, round, due } = event.act.what
  if (event.name === 'recalculated') return repin(all, event, law)
  for (const one of all) {
    if (one.duty.duty !== name || one.duty.round !== round || typeof due !== 'string') continue
    one.duty = { ...one.duty, fellDue: due }
    one.fellAt = event
  }
}

/** A changed calendar or rule reaches open duties only through an act that says so. */
function repin(all: PlannedDuty[], event: Event, law: Law): void {
  for (const one of all) {
    if (one.duty.status !== 'open') continue
    const found = ruleFor(event, { rule: one.duty.rule.id, trigger: one.duty.trigger, law })
    one.duty = { ...one.duty, rule: { id: found.rule.id, version: found.rule.version, covered: found.covered }, calendar: event.act.outcome.pinned.calendar }
  }
}

function moveDuties(all: PlannedDuty[], event: Event, law: Law): void {
  const specs = event.definition.duties
  for (const one of all) {
    if (one.duty.status === 'open') endOrChange(one, event, { spec: specs[one.duty.duty], law })
  }
  for (const [name, spec] of Object.entries(specs)) {
    const trigger = triggerOf(spec, event)
    if (trigger === undefined || all.some((one) => one.duty.duty === name && one.duty.status === 'open')) continue
    all.push(raised(name, { spec, trigger, event, round: all.filter((one) => one.duty.duty === name).length + 1 }, law))
  }
}

function endOrChange(one: PlannedDuty, event: Event, { spec, law }: { spec: DutySpec | undefined; law: Law }): void {
  const transition = event.definition.transitions[event.name]
  if (spec?.dischargedBy.includes(event.name) === true) return end(one, 'discharged', event)
  if (event.definition.states[event.after]?.closed === true && !mayStillDischarge(spec, event)) return end(one, 'withdrawn', event)
  const { duty } = one
  if (transition?.postpones === duty.duty && duty.extended === 0) {
    one.duty = { ...duty, extended: ruleOf(duty, law).rule.extension ?? 0 }
  } else if (transition?.stops === duty.duty) {
    one.duty = { ...duty, stops: [...duty.stops, { from: event.day, to: null }] }
  } else if (transition?.resumes === duty.duty) {
    one.duty = { ...duty, stops: duty.stops.map((stop) => (stop.to === null ? { ...stop, to: event.day } : stop)) }
  }
}

function end(one: PlannedDuty, status: 'discharged' | 'withdrawn', event: Event): void {
  one.duty = { ...one.duty, status, ended: event.day }
  one.endedAt = event
}

/** A closed case keeps a duty that can still be discharged from there, such as a follow-up visit. */
function mayStillDischarge(spec: DutySpec | undefined, event: Event): boolean {
  return spec?.dischargedBy.some((name) => event.definition.transitions[name]?.from.includes(event.after) === true) === true
}

function triggerOf(spec: DutySpec, event: Event): Day | undefined {
  if ('state' in spec.after) return event.after === spec.after.state && event.before !== event.after ? event.day : undefined
  const value = event.act.what[spec.after.field]
  return typeof value === 'string' ? String(event.values[spec.after.field]) : undefined
}

function raised(
  name: string,
  { spec, trigger, event, round }: { spec: DutySpec; trigger: Day; event: Event; round: number },
  law: Law,
): PlannedDuty {
  const found = ruleFor(event, { rule: spec.rule, trigger, law })
  const duty: Duty = {
    duty: name, round, rule: { id: spec.rule, version: found.rule.version, covered: found.covered }, side: found.rule.side,
    calendar: event.act.outcome.pinned.calendar, trigger, extended: 0, stops: [],
    raw: trigger, statutoryDue: trigger, internalDue: trigger, uncoveredYears: [], status: 'open', ended: null, fellDue: null,
  }
  return { duty, endedAt: null, fellAt: null }
}

/** The version the act pinned, as long as its day still is the one it pinned it for; else the version in force on the trigger day. */
function ruleFor(event: Event, { rule, trigger, law }: { rule: string; trigger: Day; law: Law }): RuleInForce {
  const found = findRule(law.rules, rule, trigger)
  if (found === undefined) throw new Error(`no rule ${rule} is kept`)
  const pinned = event.act.outcome.pinned.rules.find((one) => one.id === rule)
  if (pinned === undefined || event.act.day !== event.day) return found
  const kept = law.rules.find((one) => one.id === rule && one.version === pinned.version)
  if (kept === undefined) throw new Error(`rule ${rule} of ${pinned.version} is pinned but no longer kept`)
  return { rule: kept, covered: kept.version === found.rule.version ? found.covered : true }
}

function ruleOf(duty: Duty, law: Law): RuleInForce {
  const rule = law.rules.find((one) => one.id === duty.rule.id && one.version === duty.rule.version)
  if (rule === undefined) throw new Error(`rule ${duty.rule.id} of ${duty.rule.version} is pinned but no longer kept`)
  return { rule, covered: duty.rule.covered }
}

function recomputed(duty: Duty, law: Law, today: Day): Duty {
  const calendar = law.calendars[duty.calendar]
  if (calendar === undefined) throw new Error(`calendar ${duty.calendar} is pinned but no longer kept`)
  const { rule } = ruleOf(duty, law)
  const extended = duty.extended === 0 ? {} : { extended: duty.extended }
  const due = computeDue({ rule, trigger: duty.trigger, calendar, stops: duty.stops, until: today, ...extended })
  return { ...duty, raw: due.raw, statutoryDue: due.statutoryDue, internalDue: due.internalDue, uncoveredYears: [...due.uncoveredYears] }
}
