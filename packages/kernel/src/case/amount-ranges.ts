import type { Day } from '../calendar/day.ts'
import { guardsWithin } from '../guard/guard.ts'
import type { Guard } from '../guard/guard.ts'
import { findRange } from '../law/rule.ts'
import type { Rule, RuleBook } from '../law/rule.ts'
import type { PaperStanding } from '../paper/paper.ts'
import { compareDecimals } from '../unit/decimal.ts'
import type { Values } from './standing.ts'
import { numberOrText } from './values.ts'

/** What an amount is held against: the version of the rule in force on the day of the act. */
export interface Held {
  values: Values
  day: Day
  rules?: RuleBook
  papers?: readonly PaperStanding[]
}

export type InRange = Extract<Guard, { is: 'amount-in-range' }>

/** Undefined where an amount is there and no rule that was in force on the day. An amount that is not there is in no range. */
export function inRange({ field, rule }: InRange, { values, rules = [], day }: Held): boolean | undefined {
  const value = numberOrText(values[field])
  if (value === undefined) return false
  const range = findRange(rules, rule, day)?.range
  if (range === undefined) return undefined
  const { least, most } = range
  return (least === null || compareDecimals(value, String(least)) >= 0) && (most === null || compareDecimals(value, String(most)) <= 0)
}

/** The word of a guard whose amount nothing can be held against. */
export function findUnjudged(guard: Guard, held: Held): InRange | undefined {
  return rangesIn(guard).find((word) => inRange(word, held) === undefined)
}

/** The versions of rules that the amounts of a guard are held against: what the act pins. */
export function rulesHeldAgainst(guard: Guard, { values, rules = [], day }: Held): Rule[] {
  return rangesIn(guard).flatMap(({ field, rule }) => (numberOrText(values[field]) === undefined ? [] : findRange(rules, rule, day)?.rule ?? []))
}

function rangesIn(guard: Guard): InRange[] {
  return guardsWithin(guard).filter((word) => word.is === 'amount-in-range')
}
