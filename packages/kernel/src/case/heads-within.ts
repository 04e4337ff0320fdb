import type { Day } from '../calendar/day.ts'
import type { Guard } from '../guard/guard.ts'
import { findRule } from '../law/rule.ts'
import type { Rule, RuleBook } from '../law/rule.ts'
import type { Values } from './standing.ts'

type HeadsWithin = Extract<Guard, { is: 'heads-within' }>

interface Counted {
  values: Values
  day: Day
  rules?: RuleBook
}

/** The rule that limits the list on the day of the act; undefined where no version of it was in force then. */
export function limitOf({ rule: id }: HeadsWithin, { rules = [], day }: Pick<Counted, 'rules' | 'day'>): Rule | undefined {
  const found = findRule(rules, id, day)
  return found?.covered === true && found.rule.effectiveFrom !== null && found.rule.effectiveFrom <= day ? found.rule : undefined
}

/** Not more in the list than the rule in force on the day allows. Where none was in force nothing limits it. */
export function headsWithin(word: HeadsWithin, counted: Counted): boolean {
  const list = counted.values[word.field]
  const most = limitOf(word, counted)?.amount ?? null
  return most === null || !Array.isArray(list) || list.length <= most
}
