import { yearOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { guardsWithin } from '../guard/guard.ts'
import type { Definition, Transition } from '../matter/definition.ts'
import type { Need, Question } from '../need/need.ts'
import { textIn } from '../value/json.ts'
import type { Id, Json } from '../value/json.ts'
import { own } from '../value/own.ts'
import type { Deed } from './asking.ts'
import { isValues } from './effective.ts'
import type { Standing, Values } from './standing.ts'

/** The questions a deed raises, to be answered by the store before `decide` is called: the definition's needs, blanks filled. */
export function questionsOf(definition: Definition, deed: Deed, before: Standing | undefined): Question[] {
  if (deed.kind === 'join' && before !== undefined) {
    return [{ need: 'standing', case: before.id }, { need: 'standing', case: textIn(deed.what['into']) }]
  }
  if (deed.kind !== 'open' && deed.kind !== 'step') return []
  const values: Values = { ...before?.values, ...deed.what }
  const transition = own(definition.transitions, deed.name)
  return transition === undefined ? [] : needsOf(transition).flatMap((need) => questionOf(need, { definition, values, day: deed.day, account: deed.who.account }) ?? [])
}

/** The needs a transition lists, and those its guard cannot be judged without. */
function needsOf({ needs = [], when }: Transition): Need[] {
  const listed = needs.flatMap((need) => (need.need === 'term-valid' ? [need.field] : []))
  const guarded = when === undefined ? [] : guardsWithin(when).flatMap((word) => (word.is === 'term-valid' ? [word.field] : []))
  const missing = [...new Set(guarded)].filter((field) => !listed.includes(field))
  return [...needs, ...missing.map((field): Need => ({ need: 'term-valid', field }))]
}

interface Asked {
  definition: Definition
  values: Values
  day: Day
  account: Id
}

function questionOf(need: Need, { definition, values, day, account }: Asked): Question | undefined {
  const id = (field: string) => idIn(own(values, field))
  switch (need.need) {
    case 'term-valid': return termQuestion(definition, need.field, { term: id(need.field), day })
    case 'standing': return withId(id(need.field), (found) => ({ need: 'standing', case: found }))
    case 'posts': return withId(need.of === 'actor' ? account : id(need.of.field), (found) => ({ need: 'posts', account: found, day }))
    case 'count': return withId(id(need.subject), (subject) => ({
      need: 'count', measure: need.measure, subject, from: need.within === 'year' ? `${yearOf(day)}-01-01` : '1900-01-01', to: day,
    }))
  }
}

function termQuestion(definition: Definition, field: string, { term, day }: { term: Id | undefined; day: Day }): Question | undefined {
  const spec = definition.fields[field]
  return spec?.kind === 'term' ? withId(term, (found) => ({ need: 'term-valid', roster: spec.roster, term: found, day })) : undefined
}

/** A person is asked about by the id, never by what is sealed. */
function idIn(value: Json | undefined): Id | undefined {
  const id = isValues(value) ? value['person'] : value
  return typeof id === 'string' && id !== '' ? id : undefined
}

function withId(id: Id | undefined, ask: (id: Id) => Question): Question | undefined {
  return id === undefined ? undefined : ask(id)
}
