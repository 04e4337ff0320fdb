import type { Day } from '../calendar/day.ts'
import type { Id, Json } from '../value/json.ts'

/**
 * What a transition must know from outside its own case. A closed list: the store answers each kind with one committed query,
 * locking where an answer caps something. The answer is written into the act, so replaying asks nobody.
 */
export type Need =
  | { need: 'term-valid'; field: string }
  | { need: 'count'; measure: string; subject: string; within: 'year' | 'ever' }
  | { need: 'standing'; field: string }
  | { need: 'posts'; of: 'actor' | { field: string } }

/** A need with its blanks filled: the very question put to the store. */
export type Question =
  | { need: 'term-valid'; roster: string; term: Id; day: Day }
  | { need: 'count'; measure: string; subject: Id; from: Day; to: Day }
  | { need: 'standing'; case: Id }
  | { need: 'posts'; account: Id; day: Day }

export interface NeedAnswered {
  need: Question
  answer: Json
}
