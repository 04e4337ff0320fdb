import type { Day } from '../calendar/day.ts'
import type { Guard, Within } from '../guard/guard.ts'
import type { Id, Json } from '../value/json.ts'

/**
 * What a transition must know from outside its own case. A closed list: the store answers each kind with one committed query,
 * locking where an answer caps something. The answer is written into the act, so replaying asks nobody.
 */
export type Need =
  | { need: 'term-valid'; field: string }
  | { need: 'count'; measure: string; subject: string; within: Within }
  | { need: 'standing'; field: string }
  | { need: 'posts'; of: 'actor' | { field: string } }
  | { need: 'coverage'; measure: string; from: { field: string }; to: { field: string }; by: readonly string[] }

/** A need with its blanks filled: the very question put to the store. */
export type Question =
  | { need: 'term-valid'; roster: string; term: Id; day: Day }
  | { need: 'count'; measure: string; subject: Id; from: Day; to: Day }
  | { need: 'standing'; case: Id }
  | { need: 'posts'; account: Id; day: Day }
  /** How the case stands that a new one of this definition comes from. */
  | { need: 'came-from'; case: Id; definition: string }
  /** How many parts of this case are open. */
  | { need: 'parts'; case: Id }
  /** How many parts of this case were made, open or not. */
  | { need: 'parts-made'; case: Id }
  | { need: 'coverage'; measure: string; from: Day; to: Day | null; by: readonly { field: string; value: string }[]; except: Id | null }

export interface NeedAnswered {
  need: Question
  answer: Json
}

/** What must be asked of the store before this word can be judged. */
export function needOf(word: Guard): Need | undefined {
  if (word.is === 'term-valid') return { need: 'term-valid', field: word.field }
  if (word.is === 'counted') return { need: 'count', measure: word.measure, subject: word.subject, within: word.within }
  if (word.is === 'case-in') return { need: 'standing', field: word.field }
  if (word.is === 'not-covered') return { need: 'coverage', measure: word.measure, from: word.from, to: word.to, by: word.by }
  return word.is === 'holds-post' ? { need: 'posts', of: word.of } : undefined
}
