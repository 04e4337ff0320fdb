import { daysBetween, findRule, isStatutory } from '@zhenzhi/kernel'
import type { Day, Rule, RuleBook } from '@zhenzhi/kernel'
import type { TakenStep } from './step.ts'
import type { Way } from './way.ts'

/** The last day of a step by a rule, and how it was kept. */
export interface WayDue {
  step: string
  title: string
  rule: string
  /** The last day. */
  day: Day
  law: string
  article: string | null
  confidence: Rule['confidence']
  /** The rule is law and was in force on that day; otherwise it is shown as a local setting. */
  statutory: boolean
  /** False: no version of the rule that is kept was in force on that day. */
  covered: boolean
  /** The first time it was taken. */
  done: Day | null
  /** Days between the last day and the day it was done, or today while it is not: above nought early or left, below nought late. */
  apart: number
}

/** When the report of a year is due, by the rules that fix a day of every year; what was sent late, or is late and not sent, says so. */
export function dueDays(way: Way, taken: readonly TakenStep[], { year, today, rules }: { year: number; today: Day; rules: RuleBook }): WayDue[] {
  return way.flatMap(({ id, title, due }) => {
    const fixed = due === undefined ? undefined : rules.find((rule) => rule.id === due && rule.annualDue !== null)?.annualDue
    const day = `${year + 1}-${fixed ?? ''}`
    const found = due === undefined || fixed === undefined ? undefined : findRule(rules, due, day)
    if (found === undefined) return []
    const { rule, covered } = found
    const done = taken.find(({ step }) => step === id)?.day ?? null
    return {
      step: id, title, rule: rule.id, day, law: rule.law, article: rule.article, confidence: rule.confidence,
      statutory: isStatutory(found), covered, done, apart: daysBetween(done ?? today, day),
    }
  })
}
