import type { Json } from '../value/json.ts'

/** Where a guard finds a day: a field, or the day a transition was last taken; `act` is the day of the act being tried. */
export type DayOf = { field: string } | { last: string } | { act: true }
/** The rows of a list in which a column says one of these. */
export interface RowsAmong {
  column: string
  is: readonly string[]
}

/** What is counted up to the day of the act: of that day alone, of its year, or of all days. */
export type Within = 'day' | 'year' | 'ever'

export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥'

/**
 * The closed list of guard words, as data. A missing word is a change of the kernel, never code in a definition.
 * `term-valid`, `counted`, `case-in`, `holds-post` and `not-covered` look at what the store answered: each is a need of the transition as well.
 * `not-covered`: nothing else in the books answers for this measure, these dimensions and this period already.
 * `in-time`: the day of the act is on or before the due day of that duty as it stands; of a duty whose clock never started it does not hold.
 * `heads-within`: a list no longer than the head count of the rule in force on the day of the act; where none was in force nothing limits it.
 * `actor-is`: whoever acts is the one an officer field names. `same`: two fields say the same; where either is empty it does not hold.
 * `from-paper`: the last time that transition was taken it was entered beside pictures of its paper.
 * `never` and `times` look back to the last of the transitions named in `since`, or to the beginning.
 * `amount-in-range`: a sum of money held against the range of the rule in force on the day of the act. Where no such rule is kept, neither the
 * word nor its opposite lets an act pass.
 * `adds-up`: what is added less what is taken off comes to what another field says, all whole numbers that are filled.
 * `list-complete`: every row has that column filled, or every one of the rows named (`among`).
 * `says` is what the clerk reads when the guard stops the act; without it the word's own sentence is used.
 * `atDesk`: asked only of whoever enters the act here; what is taken over from a list was done elsewhere and is as it is.
 * `advised`: good practice and no law. Unmet, it lets the act pass once a reason is given (`despite`), and the act is marked by it.
 */
export type Guard = GuardWord & { says?: string; advised?: true; atDesk?: true }
type GuardWord =
  | { is: 'all'; of: readonly Guard[] }
  | { is: 'any'; of: readonly Guard[] }
  | { is: 'not'; of: Guard }
  | { is: 'compare'; field: string; how: Comparison; to: Json }
  | { is: 'days-between'; from: DayOf; to: DayOf; how: Comparison; days: number }
  | { is: 'signed'; paper: string }
  | { is: 'served'; paper: string }
  | { is: 'never'; act: string; since?: readonly string[] }
  | { is: 'times'; act: string; how: Comparison; times: number; since?: readonly string[] }
  | { is: 'different-persons'; than: string }
  | { is: 'actor-is'; field: string }
  | { is: 'from-paper'; act: string }
  | { is: 'same'; field: string; as: string }
  | { is: 'in-time'; duty: string }
  | { is: 'heads-within'; field: string; rule: string }
  | { is: 'at-least'; field: string; count: number }
  | { is: 'term-valid'; field: string }
  | { is: 'counted'; measure: string; subject: string; within: Within; how: Comparison; to: string }
  | { is: 'case-in'; field: string; states: readonly string[] }
  | { is: 'holds-post'; of: 'actor' | { field: string }; posts: readonly string[] }
  | { is: 'amount-in-range'; field: string; rule: string }
  | { is: 'list-complete'; field: string; column: string; among?: RowsAmong }
  | { is: 'adds-up'; plus: readonly string[]; minus: readonly string[]; to: string }
  | { is: 'not-covered'; measure: string; from: { field: string }; to: { field: string }; by: readonly string[] }

type LookingBack = Extract<Guard, { is: 'never' | 'times' }>

/** The words as a definition writes them: `when: (is) => is.all(is.signed('opinion'), is.never('extend'))`. */
export const guardWords = {
  all: (...of: Guard[]): Guard => ({ is: 'all', of }),
  any: (...of: Guard[]): Guard => ({ is: 'any', of }),
  not: (of: Guard): Guard => ({ is: 'not', of }),
  compare: (field: string, how: Comparison, to: Json): Guard => ({ is: 'compare', field, how, to }),
  filled: (field: string): Guard => ({ is: 'compare', field, how: '≠', to: null }),
  daysBetween: (span: { from: DayOf; to: DayOf }, how: Comparison, days: number): Guard => ({ is: 'days-between', ...span, how, days }),
  signed: (paper: string): Guard => ({ is: 'signed', paper }),
  served: (paper: string): Guard => ({ is: 'served', paper }),
  never: (act: string): LookingBack => ({ is: 'never', act }),
  times: (act: string, how: Comparison, times: number): LookingBack => ({ is: 'times', act, how, times }),
  since: (acts: readonly string[], guard: LookingBack): Guard => ({ ...guard, since: acts }),
  differentPersons: (than: string): Guard => ({ is: 'different-persons', than }),
  fromPaper: (act: string): Guard => ({ is: 'from-paper', act }),
  actorIs: (field: string): Guard => ({ is: 'actor-is', field }),
  same: (field: string, as: string): Guard => ({ is: 'same', field, as }),
  inTime: (duty: string): Guard => ({ is: 'in-time', duty }),
  headsWithin: (field: string, rule: string): Guard => ({ is: 'heads-within', field, rule }),
  atLeast: (field: string, count: number): Guard => ({ is: 'at-least', field, count }),
  termValid: (field: string): Guard => ({ is: 'term-valid', field }),
  counted: (of: { measure: string; subject: string; within: Within }, how: Comparison, to: string): Guard => ({ is: 'counted', ...of, how, to }),
  caseIn: (field: string, ...states: string[]): Guard => ({ is: 'case-in', field, states }),
  holdsPost: (of: 'actor' | { field: string }, ...posts: string[]): Guard => ({ is: 'holds-post', of, posts }),
  amountInRange: (field: string, rule: string): Guard => ({ is: 'amount-in-range', field, rule }),
  notCovered: (of: { measure: string; from: { field: string }; to: { field: string }; by: readonly string[] }): Guard => ({ is: 'not-covered', ...of }),
  listComplete: (field: string, column: string, among?: RowsAmong): Guard => ({ is: 'list-complete', field, column, ...(among === undefined ? {} : { among }) }),
  addsUp: (sum: { plus: readonly string[]; minus: readonly string[]; to: string }): Guard => ({ is: 'adds-up', ...sum }),
  says: (sentence: string, guard: Guard): Guard => ({ ...guard, says: sentence }),
  atDesk: (guard: Guard): Guard => ({ ...guard, atDesk: true }),
  advised: (sentence: string, guard: Guard): Guard => ({ ...guard, says: sentence, advised: true }),
} as const

export type GuardWords = typeof guardWords

/** Every guard inside a guard, itself first. */
export function guardsWithin(guard: Guard): Guard[] {
  if (guard.is === 'all' || guard.is === 'any') return [guard, ...guard.of.flatMap(guardsWithin)]
  return guard.is === 'not' ? [guard, ...guardsWithin(guard.of)] : [guard]
}
