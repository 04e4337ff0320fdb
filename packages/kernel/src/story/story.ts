import type { Act, ActKind } from '../act/act.ts'
import type { Day } from '../calendar/day.ts'
import type { Asking, DecidedAct, Deed } from '../case/asking.ts'
import { decide } from '../case/decide.ts'
import { fold } from '../case/fold.ts'
import { hasPassed, isOverdue, passingOf } from '../case/passing.ts'
import type { Law } from '../case/plan.ts'
import type { Standing } from '../case/standing.ts'
import type { Duty } from '../duty/duty.ts'
import type { Fact } from '../measure/fact.ts'
import { opening } from '../matter/definition.ts'
import type { Definition } from '../matter/definition.ts'
import type { NeedAnswered } from '../need/need.ts'
import { isRefused } from '../refusal/refusal.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { addDecimals } from '../unit/decimal.ts'

/**
 * A case told in acts, for tests: `story(petition, '2026-03-02').then('2026-03-09', 'clerk', 'accept')`. Each telling returns a new
 * story. An act that is refused fails the test there, unless it was told with `tries`.
 */
export interface Story {
  readonly acts: readonly Act[]
  then: (day: Day, post: string, name: string, what?: Act['what']) => Story
  /** The same, by a named person and recorded on a later day. */
  thenLate: (told: { day: Day; recorded: Day; post: string; name: string; what?: Act['what']; account?: string }) => Story
  tries: (day: Day, post: string, name: string, what?: Act['what']) => Refusal | undefined
  corrects: (day: Day, post: string, correction: Act['what']) => Story
  does: (kind: ActKind, day: Day, what: Act['what']) => Story
  knowing: (...needs: NeedAnswered[]) => Story
  /** Lets the clock say what passed before this day. */
  passes: (day: Day) => Story
  on: (day: Day) => { state: string; overdue: string[] }
  standing: () => Standing
  duty: (name: string) => Duty | undefined
  /** Facts that stand: measure → sum of amounts; and each as posted. */
  books: () => Record<string, string>
  facts: (measure: string) => Fact[]
}

/** What a story tried: an act that was stopped, or a day on which a duty was looked at. */
export type Tried =
  | { definition: string; act: string; says: string }
  | { definition: string; duty: string; due: Day; day: Day; passed: boolean }

export interface Told {
  /** Hears what is tried, for whoever proves that nothing was left out. */
  hear: (tried: Tried) => void
  definition: Definition
  law: Law
  acts: readonly Act[]
  needs: readonly NeedAnswered[]
}

const town = 1
const stream = '00000000-0000-7000-8000-000000000001'

/** Who opens a case, and what the store answers to what that asks; a post alone where it asks nothing. */
type Opener = string | { post?: string; needs: readonly NeedAnswered[] }

/** Binds the stories of a test to the rules, calendars and definitions they happen under. */
export function storyteller(law: Law, hear: Told['hear'] = () => undefined): (definition: Definition, day: Day, what?: Act['what'], by?: Opener) => Story {
  return (definition, day, what = {}, by = { needs: [] }) => {
    const { post, needs } = typeof by === 'string' ? { post: by, needs: [] } : by
    const told: Told = { hear, definition, law, acts: [], needs }
    return storyOf(next(told, { recorded: day, ...deed('open', { day, post: post ?? definition.transitions[opening]?.by[0] ?? '', name: opening, what }) }))
  }
}

function deed(kind: ActKind, one: { day: Day; post: string; name: string; what: Act['what']; account?: string }): Deed {
  const { day, post, name, what, account } = one
  return { kind, name, key: '', day, who: { account: account ?? `person-${post}`, post, organisation: 'town' }, grade: 'record', what }
}

function attempt(told: Told, { recorded, ...act }: Deed & { recorded: Day }): DecidedAct | { refusal: Refusal } {
  const position = told.acts.length + 1
  const asking: Asking = {
    town, stream, id: `00000000-0000-7000-9000-${String(position).padStart(12, '0')}`,
    definition: { id: told.definition.id, hash: told.definition.id }, acts: told.acts, deed: { ...act, key: `key-${position}` }, needs: told.needs,
    now: { moment: `${recorded}T02:00:00.000Z`, day: recorded },
    law: { ...told.law, definitions: { ...told.law.definitions, [told.definition.id]: told.definition } },
  }
  const decided = decide(asking)
  if (isRefused(decided)) told.hear({ definition: told.definition.id, act: act.name, says: decided.refusal.says })
  return decided
}

/** What is open on this day, and whether its day has passed: a duty of the town's is late, a right of a party lapsed. */
function lookAt({ definition, hear }: Told, { duties }: Standing, day: Day): void {
  for (const duty of duties) {
    if (duty.status === 'open') hear({ definition: definition.id, duty: duty.duty, due: duty.statutoryDue, day, passed: isOverdue(duty, day) || hasPassed(duty, day) })
  }
}

function next(told: Told, act: Deed & { recorded: Day }): Told {
  const decided = attempt(told, act)
  if (isRefused(decided)) throw new Error(`${act.name} on ${act.day} was refused: ${decided.refusal.code}, ${decided.refusal.says}`)
  return { ...told, acts: [...told.acts, { ...decided, prev: null }] }
}

function storyOf(told: Told): Story {
  const standing = () => fold(told.acts)
  const go = (act: Deed, recorded: Day) => storyOf(next(told, { ...act, recorded }))
  return {
    acts: told.acts,
    then: (day, post, name, what = {}) => go(deed('step', { day, post, name, what }), day),
    thenLate: ({ recorded, what = {}, ...one }) => go(deed('step', { ...one, what }), recorded),
    tries: (day, post, name, what = {}) => {
      const decided = attempt(told, { ...deed('step', { day, post, name, what }), recorded: day })
      return isRefused(decided) ? decided.refusal : undefined
    },
    corrects: (day, post, what) => go(deed('correct', { day, post, name: 'correct', what: { reason: '登记有误', ...what } }), day),
    does: (kind, day, what) => go(deed(kind, { day, post: told.definition.corrects[0] ?? '', name: kind, what }), day),
    knowing: (...needs) => storyOf({ ...told, needs: [...told.needs, ...needs] }),
    passes: (day) => {
      lookAt(told, standing(), day)
      return passingOf(standing(), day, told.definition).reduce((story, act) => storyOf(next({ ...told, acts: story.acts }, { ...act, recorded: day })), storyOf(told))
    },
    on: (day) => {
      lookAt(told, standing(), day)
      return { state: standing().state, overdue: standing().duties.filter((duty) => isOverdue(duty, day)).map((duty) => duty.duty) }
    },
    standing,
    duty: (name) => standing().duties.findLast((duty) => duty.duty === name),
    books: () => booksOf(told.acts),
    facts: (measure) => standing().facts.map(({ fact }) => fact).filter((fact) => fact.measure.endsWith(`.${measure}`)),
  }
}

/** Every fact ever posted, reversals too, added up: what the balances hold. */
function booksOf(acts: readonly Act[]): Record<string, string> {
  const sums: Record<string, string> = {}
  for (const { outcome } of acts) {
    for (const { measure, amount } of outcome.facts) {
      const name = measure.slice(measure.indexOf('.') + 1)
      sums[name] = addDecimals(sums[name] ?? '0', amount)
    }
  }
  return sums
}
