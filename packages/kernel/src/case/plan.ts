import type { Act } from '../act/act.ts'
import type { Calendar } from '../calendar/calendar.ts'
import type { Day } from '../calendar/day.ts'
import type { RuleBook } from '../law/rule.ts'
import type { Definition } from '../matter/definition.ts'
import { textIn } from '../value/json.ts'
import type { Id } from '../value/json.ts'
import { own } from '../value/own.ts'
import { isPartOfItsKind } from './came-from.ts'
import { effectiveActs, isValues } from './effective.ts'
import type { EffectiveAct, Served, Values } from './standing.ts'
import { without } from './values.ts'

/** What deciding looks things up in. All versions of rules and calendars are here; acts pin the ones they used. */
export interface Law {
  rules: RuleBook
  calendars: Readonly<Record<string, Calendar>>
  /** The version of the calendar that new acts use. */
  calendar: string
  /** Every version of the definitions a case may be pinned to, by hash. */
  definitions: Readonly<Record<string, Definition>>
  /** Content hash of each paper template, by file name. */
  templates: Readonly<Record<string, string>>
}

/** One act as it counts on the way through a case: where the case was, where it came to, what its fields were then. */
export interface Event {
  act: Act
  day: Day
  /** The transition that was taken; empty for an act that took none, so that a transition may be called “join”. */
  name: string
  /** What the act itself says, corrections laid over it. */
  what: Values
  /** The papers it served, each with the day that counts. */
  served: readonly Served[]
  before: string
  after: string
  values: Values
  definition: Definition
}

export interface Walk {
  events: readonly Event[]
  state: string
  thread: Id
  void: boolean
  /** It is a part of another case of its own kind. */
  part: boolean
  values: Values
  definition: Definition
  /** Measures of later versions that a `measured` act brought in, with the version that declares them. */
  added: readonly { definition: Definition; measures: readonly string[] }[]
}

/** The acts walked through once, corrections applied. What an act pinned it keeps; states come from the definitions' data. */
export function walk(acts: readonly Act[], law: Law): Walk {
  const counted = effectiveActs(acts)
  const first = counted[0]
  if (first === undefined) throw new Error('a stream begins with its opening act')
  const road: Road = { state: '', thread: first.act.outcome.thread, part: isPartOfItsKind(first.act), values: {}, events: [], added: [], definition: definitionOf(first.act, law) }
  // a record struck out whole has nothing that happened to it
  for (const one of counted) if (!one.void && !first.void) take(road, one, law)
  return { ...road, void: first.void }
}

interface Road {
  state: string
  thread: Id
  part: boolean
  values: Values
  events: Event[]
  added: { definition: Definition; measures: readonly string[] }[]
  definition: Definition
}

export function definitionOf(act: Pick<Act, 'definition'>, law: Law): Definition {
  const found = own(law.definitions, act.definition.hash)
  if (found === undefined) throw new Error(`no definition ${act.definition.id} with hash ${act.definition.hash} is kept`)
  return found
}

function take(road: Road, { act, day, what, served }: EffectiveAct, law: Law): void {
  const before = road.state
  const moves = act.kind === 'open' || act.kind === 'step'
  if (moves) {
    const transition = own(road.definition.transitions, act.name)
    road.values = { ...without(road.values, transition?.clears ?? []), ...what }
    road.state = transition?.to ?? road.state
  }
  if (act.kind === 'join' || act.kind === 'split') road.thread = act.outcome.thread
  if (act.kind === 'adopt') adopt(road, act, law)
  if (act.kind === 'measured') road.added.push(addedBy(act, what, law))
  road.events.push({ act, day, name: moves ? act.name : '', what, served, before, after: road.state, values: road.values, definition: road.definition })
}

function adopt(road: Road, act: Act, law: Law): void {
  const states = act.what['states']
  const next = isValues(states) ? own(states, road.state) : undefined
  road.definition = definitionOf(act, law)
  road.state = typeof next === 'string' ? next : road.state
}

function addedBy(act: Act, what: Values, law: Law): Road['added'][number] {
  const measures = Array.isArray(what['measures']) ? what['measures'].map(textIn) : []
  return { definition: definitionOf({ definition: { id: act.definition.id, hash: textIn(what['definition']) } }, law), measures }
}
