import type { Act } from '../act/act.ts'
import { guardsWithin } from '../guard/guard.ts'
import type { Definition, Transition } from '../matter/definition.ts'
import { needOf } from '../need/need.ts'
import type { Need, Question } from '../need/need.ts'
import { canonical } from '../value/canonical.ts'
import { textIn } from '../value/json.ts'
import { own } from '../value/own.ts'
import type { Deed } from './asking.ts'
import { cameFromQuestion } from './check-came-from.ts'
import { correctedRoad } from './corrected-road.ts'
import { fold } from './fold.ts'
import type { Law } from './plan.ts'
import { openPartsQuestion } from './open-parts.ts'
import { questionOf } from './question-of.ts'
import { without } from './values.ts'

interface Raising {
  definition: Definition
  acts: readonly Act[]
  law: Law
  /** Parts were made of this case: whether they are closed is asked before it is. */
  parted?: boolean
}

/** The questions a deed raises, to be answered by the store before `decide` is called: the definition's needs, blanks filled. */
export function questionsOf(deed: Deed, { definition, acts, law, parted }: Raising): Question[] {
  if (deed.kind === 'join' && acts[0] !== undefined) {
    return [{ need: 'standing', case: acts[0].stream }, { need: 'standing', case: textIn(deed.what['into']) }]
  }
  if (deed.kind === 'correct') return acts.length === 0 ? [] : questionsAnew(deed, acts, law)
  if (deed.kind !== 'open' && deed.kind !== 'step') return []
  const last = acts.at(-1)
  const parts = last === undefined ? [] : openPartsQuestion(deed, { id: last.stream, parted: parted === true, definition, state: last.outcome.state })
  const first = [...cameFromQuestion(deed, definition), ...parts]
  const transition = own(definition.transitions, deed.name)
  const needs = transition === undefined ? [] : needsOf(transition)
  if (needs.length === 0) return first
  const values = { ...without(acts.length === 0 ? {} : fold(acts).values, transition?.clears ?? []), ...deed.what }
  return [...first, ...needs.flatMap((need) => questionOf(need, definition, { values, day: deed.day, account: deed.who.account }) ?? [])]
}

/** What the corrected act and those after it would have asked, had the case said so then; what was answered then is not asked again. */
function questionsAnew(deed: Deed, acts: readonly Act[], law: Law): Question[] {
  const raised = correctedRoad(acts, deed, law).flatMap(({ after: { act, day, values, definition, name } }) => {
    const transition = own(definition.transitions, name)
    const answered = act.needs.map(({ need }) => canonical(need))
    const asked = transition === undefined ? [] : needsOf(transition).flatMap((need) => questionOf(need, definition, { values, day, account: act.who.account, record: act.stream }) ?? [])
    return asked.filter((question) => !answered.includes(canonical(question)))
  })
  return [...new Map(raised.map((question) => [canonical(question), question])).values()]
}

/** The needs a transition lists, and those its guard cannot be judged without; each once. */
function needsOf({ needs = [], when }: Transition): Need[] {
  const guarded = when === undefined ? [] : guardsWithin(when).flatMap((word) => needOf(word) ?? [])
  return [...new Map([...needs, ...guarded].map((need) => [canonical(need), need])).values()]
}
