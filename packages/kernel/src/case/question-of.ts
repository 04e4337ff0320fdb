import { yearOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Within } from '../guard/guard.ts'
import type { Definition } from '../matter/definition.ts'
import type { Need, NeedAnswered, Question } from '../need/need.ts'
import { canonical } from '../value/canonical.ts'
import { textIn } from '../value/json.ts'
import type { Id, Json } from '../value/json.ts'
import { own } from '../value/own.ts'
import { isValues } from './effective.ts'
import type { Values } from './standing.ts'

export interface Asked {
  values: Values
  day: Day
  account: Id
  /** The case itself, once it is there: what it says already does not stand in its own way. */
  record?: Id
}

/** A need with its blanks filled from what the case says; undefined where a blank is empty, so that there is nothing to ask. */
export function questionOf(need: Need, definition: Definition, asked: Asked): Question | undefined {
  const { values, day, account } = asked
  const id = (field: string) => idIn(own(values, field))
  switch (need.need) {
    case 'term-valid': return termQuestion(definition, need.field, { term: id(need.field), day })
    case 'standing': return withId(id(need.field), (found) => ({ need: 'standing', case: found }))
    case 'posts': return withId(need.of === 'actor' ? account : id(need.of.field), (found) => ({ need: 'posts', account: found, day }))
    case 'count': return withId(id(need.subject), (subject) => ({ need: 'count', measure: need.measure, subject, from: firstDay(need.within, day), to: day }))
    case 'coverage': return coverageQuestion(need, asked)
  }
}

/** What the store answered to a need, looked up by the blanks as they are filled now. */
export function answerTo(need: Need, answered: readonly NeedAnswered[], { values, day, account }: Asked): Json | undefined {
  const id = (field: string) => idIn(own(values, field))
  const found = answered.find(({ need: question }) => {
    switch (question.need) {
      case 'term-valid': return need.need === 'term-valid' && question.term === id(need.field) && question.day === day
      case 'standing': return need.need === 'standing' && question.case === id(need.field)
      case 'came-from':
      case 'parts':
      case 'parts-made': return false
      case 'posts': return need.need === 'posts' && question.day === day && question.account === (need.of === 'actor' ? account : id(need.of.field))
      case 'count': return need.need === 'count' && question.measure === need.measure && question.subject === id(need.subject)
        && question.to === day && question.from === firstDay(need.within, day)
      case 'coverage': return need.need === 'coverage' && canonical({ ...question, except: null }) === canonical(coverageQuestion(need, { values, day, account }) ?? null)
    }
  })
  return found?.answer
}

function firstDay(within: Within, day: Day): Day {
  if (within === 'day') return day
  return within === 'year' ? `${yearOf(day)}-01-01` : '1900-01-01'
}

/** A period without a last day has no end yet; a dimension that is not filled is asked about as not filled. */
function coverageQuestion({ measure, from, to, by }: Extract<Need, { need: 'coverage' }>, { values, record }: Asked): Extract<Question, { need: 'coverage' }> | undefined {
  const text = (field: string) => textIn(own(values, field))
  const [first, last] = [text(from.field), text(to.field)]
  return first === '' ? undefined : { need: 'coverage', measure, from: first, to: last === '' ? null : last, by: by.map((field) => ({ field, value: text(field) })), except: record ?? null }
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
