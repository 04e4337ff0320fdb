import { addDays } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Fact } from '../measure/fact.ts'
import type { DutyEvent, MeasureSpec } from '../measure/measure.ts'
import { negateDecimal } from '../unit/decimal.ts'
import type { Json } from '../value/json.ts'
import { isValues } from './effective.ts'
import { meets } from './evaluate-guard.ts'
import type { Event, Walk } from './plan.ts'
import type { PlannedDuty } from './plan-duties.ts'
import type { Values } from './standing.ts'

interface Counting {
  id: string
  measure: MeasureSpec
  walk: Walk
  duties: readonly PlannedDuty[]
}

/** Every fact a case should have in the books, from its acts as they now count. A record struck out whole has none. */
export function planFacts(walk: Walk, duties: readonly PlannedDuty[]): Fact[] {
  if (walk.void) return []
  const own = Object.entries(walk.definition.measures).map(([name, measure]) => ({ name, measure, of: walk.definition.id }))
  const added = walk.added.flatMap(({ definition, measures }) =>
    measures.flatMap((name) => {
      const measure = definition.measures[name]
      return measure === undefined || own.some((one) => one.name === name) ? [] : [{ name, measure, of: definition.id }]
    }))
  return [...own, ...added].flatMap(({ name, measure, of }) => factsOf({ id: `${of}.${name}`, measure, walk, duties }))
}

function factsOf(counting: Counting): Fact[] {
  const { on, times } = counting.measure
  if ('duty' in on) return counting.duties.flatMap((one) => dutyFacts(counting, one, on))
  if (typeof times !== 'string' && 'term' in times) return termFacts(counting, times.term)
  const hits = counting.walk.events.filter((event) => on.includes(event.name) && qualifies(counting, event))
  const posting = times === 'first' ? hits.slice(0, 1) : hits
  const facts = posting.flatMap((event) => entries(counting, event, dayFor(counting.measure, event)))
  return typeof times === 'string' ? facts : [...facts, ...endings(counting, posting, times.standing.until)]
}

function qualifies({ measure, walk }: Counting, event: Event): boolean {
  return measure.when === undefined || meets(measure.when, { values: event.values, day: event.day, events: walk.events.slice(0, walk.events.indexOf(event) + 1) })
}

function dayFor(measure: MeasureSpec, event: Event): Day | undefined {
  if (typeof measure.day === 'string') return event.day
  const value = event.values[measure.day.field]
  return typeof value === 'string' ? value : undefined
}

/** What stood since `posting` and ended: the opposite, on the day it ended. */
function endings(counting: Counting, posting: readonly Event[], until: readonly string[]): Fact[] {
  const { events } = counting.walk
  return posting.flatMap((event) => {
    const end = events.slice(events.indexOf(event) + 1).find((later) => until.includes(later.name))
    return end === undefined ? [] : ended(entries(counting, event, end.day), end.day)
  })
}

/**
 * A term in the books: one from its first day, none from the day after its last. A change on the way (another village) ends the
 * old entry and begins the new one on the day of the change, so that what stood on an earlier day stays as it was.
 */
function termFacts(counting: Counting, term: { from: string; to: string }): Fact[] {
  const { events, values } = counting.walk
  const [opened] = events
  const [from, to] = [values[term.from], values[term.to]]
  if (opened === undefined || typeof from !== 'string' || !qualifies(counting, opened)) return []
  const last = typeof to === 'string' ? to : undefined
  let standing = entries(counting, opened, from)
  const facts = [...standing]
  for (const event of events.slice(1)) {
    if (event.day <= from || (last !== undefined && event.day > last)) continue
    const changed = entries(counting, event, event.day)
    if (sameEntries(standing, changed)) continue
    facts.push(...ended(standing, event.day), ...changed)
    standing = changed
  }
  return last === undefined ? facts : [...facts, ...ended(standing, addDays(last, 1))]
}

function ended(standing: readonly Fact[], day: Day): Fact[] {
  return standing.map((fact) => ({ ...fact, day, amount: negateDecimal(fact.amount) }))
}

function sameEntries(one: readonly Fact[], other: readonly Fact[]): boolean {
  const key = (facts: readonly Fact[]) => JSON.stringify(facts.map(({ subject, amount, by }) => [subject, amount, by]))
  return key(one) === key(other)
}

/** Exactly one `due` per duty, on its due day, once it is discharged or has passed; in time and late are of that same day. */
function dutyFacts(counting: Counting, { duty, endedAt, fellAt }: PlannedDuty, on: { duty: string; event: DutyEvent }): Fact[] {
  if (duty.duty !== on.duty) return []
  const passed = duty.fellDue === duty.statutoryDue
  const ended = duty.ended
  const overrun = ended !== null && ended > duty.statutoryDue
  if (duty.status !== 'discharged' && !passed && !overrun) return []
  const late = duty.status === 'discharged' ? overrun : true
  if ((on.event === 'late' && !late) || (on.event === 'in-time' && late)) return []
  const event = passed && late ? fellAt ?? endedAt : endedAt
  return event === null || !qualifies(counting, event) ? [] : entries(counting, event, duty.statutoryDue)
}

/** The fact of an event, or one for each row of the list it counts. */
function entries({ id, measure, walk }: Counting, event: Event, day: Day | undefined): Fact[] {
  if (day === undefined) return []
  const rows = measure.per === 'case' ? [undefined] : listOf(event.values[measure.per.list])
  return rows.flatMap((row, index) => {
    const amount = amountOf(measure, event.values, row)
    if (amount === undefined) return []
    const fact: Fact = {
      measure: id, record: event.act.stream, subject: subjectOf(measure, { event, walk, row }), day, amount, unit: measure.unit,
      by: measure.by.map((name) => plainText(rowValue(row, name) ?? event.values[name])), grade: event.act.grade,
    }
    return [row === undefined ? fact : { ...fact, row: String(index) }]
  })
}

function listOf(value: Json | undefined): (Json | undefined)[] {
  return Array.isArray(value) ? [...value] : []
}

function rowValue(row: Json | undefined, name: string): Json | undefined {
  return isValues(row) ? row[name] : undefined
}

function amountOf({ amount }: MeasureSpec, values: Values, row: Json | undefined): string | undefined {
  if (amount === 1) return '1'
  if ('countOf' in amount) return String(listOf(values[amount.countOf]).length)
  const value = rowValue(row, amount.field) ?? values[amount.field]
  return value === null || value === undefined ? undefined : String(value)
}

function subjectOf({ subject }: MeasureSpec, { event, walk, row }: { event: Event; walk: Walk; row: Json | undefined }): string {
  if (subject === 'record') return event.act.stream
  if (subject === 'thread') return walk.thread
  const value = rowValue(row, subject.field) ?? (row === undefined ? event.values[subject.field] : row)
  const person = isValues(value) ? value['person'] : undefined
  if (typeof person === 'string') return person
  return typeof value === 'string' ? value : event.act.stream
}

function plainText(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
