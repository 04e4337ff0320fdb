import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Fact } from '../measure/fact.ts'
import { opening } from '../matter/definition.ts'
import type { DutyEvent, MeasureSpec } from '../measure/measure.ts'
import { negateDecimal } from '../unit/decimal.ts'
import { entriesOf } from './entries.ts'
import { meets } from './evaluate-guard.ts'
import type { Event, Walk } from './plan.ts'
import type { PlannedDuty } from './plan-duties.ts'

interface Counting {
  id: string
  measure: MeasureSpec
  walk: Walk
  duties: readonly PlannedDuty[]
}

/**
 * Every fact a case should have in the books, from its acts as they now count. A record struck out whole has none.
 * Measures come in the order of their names: what is recorded must not hang on the order in which a definition's keys were kept.
 */
export function planFacts(walk: Walk, duties: readonly PlannedDuty[]): Fact[] {
  if (walk.void) return []
  const { id: of, measures } = walk.definition
  const wanted = new Map<string, MeasureSpec>()
  for (const { definition, measures: names } of walk.added) {
    for (const name of names) {
      const measure = definition.measures[name]
      if (measure !== undefined) wanted.set(name, measure)
    }
  }
  for (const [name, measure] of Object.entries(measures)) wanted.set(name, measure)
  const counted = [...wanted].filter(([, measure]) => !walk.part || !countsWhole(measure))
  return counted.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, measure]) => factsOf({ id: `${of}.${name}`, measure, walk, duties }))
}

/** One order of three parts is one order that came in once: what counts records, or what came in, counts the whole and not its parts. */
function countsWhole({ on, subject, amount, per }: MeasureSpec): boolean {
  return (subject === 'record' && amount === 1 && per === 'case') || (!('duty' in on) && on.includes(opening))
}

function factsOf(counting: Counting): Fact[] {
  const { on, times } = counting.measure
  if ('duty' in on) return counting.duties.flatMap((one) => dutyFacts(counting, one, on))
  if (typeof times !== 'string') return 'term' in times ? termFacts(counting, times.term) : standingFacts(counting, on, times.standing.until)
  const hits = counting.walk.events.filter((event) => on.includes(event.name) && qualifies(counting, event))
  return (times === 'first' ? hits.slice(0, 1) : hits).flatMap((event) => entries(counting, event, dayFor(counting, event)))
}

function qualifies({ measure, walk }: Counting, event: Event): boolean {
  if (measure.when === undefined) return true
  return meets(measure.when, { values: event.values, day: event.day, events: walk.events.slice(0, walk.events.indexOf(event) + 1) })
}

function entries({ id, measure, walk }: Counting, event: Event, day: Day | undefined): Fact[] {
  if (day === undefined) return []
  const began = beganOn(measure, event, walk.events)
  return entriesOf({ id, measure, event, thread: walk.thread, day, ...(began === undefined ? {} : { began }) })
}

function beganOn({ amount }: MeasureSpec, event: Event, events: readonly Event[]): Day | undefined {
  return amount === 1 || !('daysSince' in amount) ? undefined : dayOfLast(amount.daysSince, event, events)
}

function dayOfLast(act: string, event: Event, events: readonly Event[]): Day | undefined {
  return events.slice(0, events.indexOf(event)).findLast(({ name }) => name === act)?.day
}

function dayFor({ measure, walk }: Counting, event: Event): Day | undefined {
  if (typeof measure.day === 'string') return event.day
  if ('last' in measure.day) return dayOfLast(measure.day.last, event, walk.events)
  const value = event.values[measure.day.field]
  return typeof value === 'string' ? value : undefined
}

/** A stock: what begins stands once, until it ends; what ended may begin again. The opposite is posted on the day it ended. */
function standingFacts(counting: Counting, on: readonly string[], until: readonly string[]): Fact[] {
  const facts: Fact[] = []
  let standing: Fact[] = []
  for (const event of counting.walk.events) {
    if (until.includes(event.name)) {
      facts.push(...ended(standing, event.day))
      standing = []
    }
    if (standing.length > 0 || !on.includes(event.name) || !qualifies(counting, event)) continue
    standing = entries(counting, event, dayFor(counting, event))
    facts.push(...standing)
  }
  return facts
}

/**
 * A term in the books: one from its first day, none from the day after its last. A change on the way (another village) ends the
 * old entry and begins the new one on the day of the change, so that what stood on an earlier day stays as it was; what changed
 * before the first day is how it begins. A term that ends before it begins never stood.
 */
function termFacts(counting: Counting, term: { from: string; to: string }): Fact[] {
  const { values } = counting.walk
  const events = counting.walk.events.filter(({ name }) => name !== '')
  const [opened] = events
  const [from, to] = [values[term.from], values[term.to]]
  if (opened === undefined || typeof from !== 'string' || !qualifies(counting, opened)) return []
  const last = typeof to === 'string' ? to : undefined
  if (last !== undefined && last < from) return []
  const start = events.findLast((event) => event.day <= from) ?? opened
  let standing = entries(counting, start, from)
  const facts = [...standing]
  for (const event of events.slice(events.indexOf(start) + 1)) {
    if (last !== undefined && event.day > last) continue
    const changed = entries(counting, event, event.day)
    if (sameEntries(standing, changed)) continue
    facts.push(...ended(standing, event.day), ...changed)
    standing = changed
  }
  return last === undefined ? facts : [...facts, ...ended(standing, addDays(last, 1))]
}

/** Nothing ends before it began, whatever day a field named for its beginning. */
function ended(standing: readonly Fact[], day: Day): Fact[] {
  return standing.map((fact) => ({ ...fact, day: fact.day > day ? fact.day : day, amount: negateDecimal(fact.amount) }))
}

function sameEntries(one: readonly Fact[], other: readonly Fact[]): boolean {
  const key = (facts: readonly Fact[]) => JSON.stringify(facts.map(({ subject, amount, by }) => [subject, amount, by]))
  return key(one) === key(other)
}

/**
 * Exactly one `due` per duty, on its due day, once it is discharged or has passed; in time and late are of that same day. A measure that
 * names a day field has all three on that day: a return belongs to its month, whenever it falls due.
 * A duty withdrawn in time was never due.
 */
function dutyFacts(counting: Counting, { duty, raisedAt, endedAt, fellAt }: PlannedDuty, on: { duty: string; event: DutyEvent }): Fact[] {
  if (duty.duty !== on.duty) return []
  const overrun = duty.ended !== null && duty.ended > duty.statutoryDue
  if (duty.status !== 'discharged' && !overrun && (duty.status === 'withdrawn' || fellAt === null)) return []
  const late = overrun || duty.status === 'open'
  if ((on.event === 'late' && !late) || (on.event === 'in-time' && late)) return []
  const event = late ? fellAt ?? endedAt : endedAt
  if (event === null || !qualifies(counting, event)) return []
  // the clock knows no more than those who told of the case: what was imported stays imported
  const grade = event.act.kind === 'clock' ? raisedAt.act.grade : event.act.grade
  const day = typeof counting.measure.day === 'string' ? duty.statutoryDue : dayFor(counting, event)
  return entries(counting, event, day).map((fact) => ({ ...fact, grade }))
}
