import type { Act } from '../act/act.ts'
import type { Day } from '../calendar/day.ts'
import { computeDue } from '../duty/due.ts'
import { startsOf } from '../duty/duty.ts'
import type { Duty, DutySpec, DutyStart } from '../duty/duty.ts'
import type { Guard } from '../guard/guard.ts'
import { findRule } from '../law/rule.ts'
import type { Rule } from '../law/rule.ts'
import { own } from '../value/own.ts'
import { meets } from './evaluate-guard.ts'
import { recalculated } from './recalculated.ts'
import { pinsOf } from './pins.ts'
import type { Pins } from './pins.ts'
import type { Event, Law, Walk } from './plan.ts'

/** A duty on its way through a case, with the event that ended it or declared it passed (the books freeze fields there). */
export interface PlannedDuty {
  duty: Duty
  raisedAt: Event
  endedAt: Event | null
  fellAt: Event | null
}

interface Planning {
  all: PlannedDuty[]
  events: readonly Event[]
  law: Law
  pins: Pins
}

/** `recorded`: the acts decided before; `today`: a clock that still stands is reckoned as if it went on then. */
export interface Deciding {
  law: Law
  recorded: readonly Act[]
  today: Day
}

/** Every duty the walk raised, as it stands at its end, each still on the rule and calendar version it was pinned to. */
export function planDuties({ events }: Walk, { law, recorded, today }: Deciding): PlannedDuty[] {
  const planning: Planning = { all: [], events, law, pins: pinsOf(recorded) }
  for (const event of events) {
    if (event.act.kind !== 'clock') moveDuties(planning, event)
    else if (event.act.name === recalculated) repin(planning, event)
  }
  for (const one of planning.all) {
    if (one.duty.status === 'open') one.duty = recomputed(one.duty, law, today)
    declare(one, events)
  }
  return planning.all
}

/**
 * The clock's word stands for the day it named, also when an extension or another trigger came and went in between. While the
 * clock stands still, the due day moves on with every day and no word is about it.
 */
function declare(one: PlannedDuty, events: readonly Event[]): void {
  const { duty: name, round, statutoryDue } = one.duty
  const declared = events.filter(({ act }) => act.kind === 'clock' && act.what['duty'] === name && act.what['round'] === round)
  const said = declared.find(({ act }) => act.what['due'] === statutoryDue)
  const last = (said ?? declared.at(-1))?.act.what['due']
  one.duty = { ...one.duty, fellDue: typeof last === 'string' ? last : null }
  if (said === undefined || one.duty.stops.some((stop) => stop.to === null)) one.fellAt = null
  else one.fellAt = said.act.position > one.raisedAt.act.position ? said : one.raisedAt
}

/** A changed calendar or rule reaches open duties only through an act that says so. */
function repin({ all, pins, law }: Planning, event: Event): void {
  for (const one of all) {
    if (one.duty.status !== 'open') continue
    const of = { ...one.duty, rule: one.duty.rule.id }
    const kept = pins.from(event.act.position, of)
    if (kept === undefined && pins.has(of) && event.act.position <= pins.last) continue
    one.duty = { ...one.duty, ...(kept === undefined ? pinnedNow({ ...of, passes: own(event.definition.duties, of.duty)?.passes }, event, law) : pinnedIn(kept)) }
  }
}

function moveDuties(planning: Planning, event: Event): void {
  const specs = event.definition.duties
  for (const one of planning.all) {
    if (one.duty.status === 'open') endOrChange(one, event, { spec: own(specs, one.duty.duty), planning })
  }
  // in the order of their names: what is recorded must not hang on the order in which a definition's keys were kept
  for (const name of Object.keys(specs).sort()) {
    const spec = specs[name]
    const started = spec === undefined ? undefined : startOf(spec, event, planning.events)
    if (spec !== undefined && started !== undefined) raise(planning, { name, passes: spec.passes, event, ...started })
  }
}

interface Started {
  start: DutyStart
  trigger: Day
}

interface Raising extends Started {
  name: string
  passes: DutySpec['passes'] | undefined
  event: Event
}

/** The first of a duty's starts that this event sets going, with the day it runs from. */
function startOf(spec: DutySpec, event: Event, events: readonly Event[]): Started | undefined {
  for (const start of startsOf(spec)) {
    const trigger = triggerOf(start, event)
    if (trigger === undefined) continue
    if (holdsAt(start.when, event, events)) return { start, trigger }
  }
  return undefined
}

/** Does the condition of a duty hold as this event happens? Without one it does. */
function holdsAt(when: Guard | undefined, event: Event, events: readonly Event[]): boolean {
  return when === undefined || meets(when, { values: event.values, day: event.day, events: events.slice(0, events.indexOf(event) + 1) })
}

/** A duty already open keeps running; one that hangs on a day follows that day when it is said anew. */
function raise({ all, pins, law }: Planning, { name, passes, start, trigger, event }: Raising): void {
  const rounds = all.filter((one) => one.duty.duty === name)
  const open = rounds.find((one) => one.duty.status === 'open')
  // moving to another version renames where a case stands; it is no second arrival there
  if (event.act.kind === 'adopt' && rounds.length > 0) return
  if (open !== undefined && ('state' in start.after || open.duty.trigger === trigger)) return
  const of = { duty: name, round: open?.duty.round ?? rounds.length + 1, trigger, rule: start.rule }
  const kept = pins.from(event.act.position, of)
  const pinned = kept === undefined ? pinnedNow({ ...of, passes }, event, law) : pinnedIn(kept)
  if (open !== undefined) open.duty = { ...open.duty, trigger, ...pinned }
  else all.push({ duty: { ...unpinned(of), ...pinned }, raisedAt: event, endedAt: null, fellAt: null })
}

function unpinned({ duty, round, trigger }: { duty: string; round: number; trigger: Day }): Omit<Duty, keyof Pinned> {
  return {
    duty, round, trigger, extended: 0, stops: [], raw: trigger, statutoryDue: trigger, internalDue: trigger, uncoveredYears: [],
    status: 'open', ended: null, fellDue: null,
  }
}

function endOrChange(one: PlannedDuty, event: Event, { spec, planning: { events, law } }: { spec: DutySpec | undefined; planning: Planning }): void {
  if (spec?.dischargedBy.includes(event.name) === true && holdsAt(spec.dischargedWhen, event, events)) return end(one, { status: 'discharged', event, law })
  const closed = own(event.definition.states, event.after)?.closed === true
  if (closed && !mayStillDischarge(spec, event)) return end(one, { status: 'withdrawn', event, law })
  const { duty } = one
  const transition = own(event.definition.transitions, event.name)
  if (transition?.postpones === duty.duty && duty.extended === 0) {
    one.duty = { ...duty, extended: ruleOf(duty, law).extension ?? 0 }
  } else if (transition?.stops === duty.duty) {
    one.duty = { ...duty, stops: [...duty.stops, { from: event.day, to: null }] }
  } else if (transition?.resumes === duty.duty) {
    one.duty = { ...duty, stops: resumed(duty, event.day) }
  }
}

/** Its due day is fixed with it: a clock that stood still until then stands no longer. */
function end(one: PlannedDuty, { status, event, law }: { status: 'discharged' | 'withdrawn'; event: Event; law: Law }): void {
  const duty: Duty = { ...one.duty, stops: resumed(one.duty, event.day), status, ended: event.day }
  one.duty = recomputed(duty, law, event.day)
  one.endedAt = event
}

function resumed({ stops }: Duty, day: Day): Duty['stops'] {
  return stops.map((stop) => (stop.to === null ? { ...stop, to: day } : stop))
}

/** A closed case keeps a duty that can still be discharged from there, such as a follow-up visit. */
function mayStillDischarge(spec: DutySpec | undefined, event: Event): boolean {
  return spec?.dischargedBy.some((name) => own(event.definition.transitions, name)?.from.includes(event.after) === true) === true
}

function triggerOf({ after }: DutyStart, { act, before, after: state, day, what, served }: Event): Day | undefined {
  if ('served' in after) return served.find(({ paper }) => paper === after.served)?.day
  if ('state' in after) return state === after.state && before !== state ? day : undefined
  const value = act.kind === 'open' || act.kind === 'step' ? what[after.field] : undefined
  return typeof value === 'string' ? value : undefined
}

type Pinned = Pick<Duty, 'rule' | 'side' | 'calendar'>

function pinnedIn({ rule, side, calendar }: Duty): Pinned {
  return { rule, side, calendar }
}

interface Pinning {
  rule: string
  trigger: Day
  passes: DutySpec['passes'] | undefined
}

/** The version in force on the trigger day, and the calendar of the act that set the clock going. */
function pinnedNow({ rule: id, trigger, passes }: Pinning, event: Event, law: Law): Pinned {
  const found = findRule(law.rules, id, trigger)
  if (found === undefined) throw new Error(`no rule ${id} is kept`)
  const side = passes !== undefined && found.rule.side === 'agency' ? 'other' : found.rule.side
  return { rule: { id, version: found.rule.version, covered: found.covered }, side, calendar: event.act.outcome.pinned.calendar }
}

function ruleOf({ rule: { id, version } }: Duty, law: Law): Rule {
  const rule = law.rules.find((one) => one.id === id && one.version === version)
  if (rule === undefined) throw new Error(`rule ${id} of ${version} is pinned but no longer kept`)
  return rule
}

function recomputed(duty: Duty, law: Law, until: Day): Duty {
  const calendar = own(law.calendars, duty.calendar)
  if (calendar === undefined) throw new Error(`calendar ${duty.calendar} is pinned but no longer kept`)
  const { trigger, stops, extended } = duty
  const due = computeDue({ rule: ruleOf(duty, law), trigger, calendar, stops, until, extended })
  return { ...duty, ...due, uncoveredYears: [...due.uncoveredYears] }
}
