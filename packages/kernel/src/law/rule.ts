import type { Day } from '../calendar/day.ts'

export type RuleUnit = 'working' | 'calendar' | 'month' | 'hour'
export type RuleSide = 'agency' | 'party' | 'other'
export type Confidence = 'certain' | 'likely' | 'unverified'
export type RuleSource = 'statute' | 'policy-document' | 'local-example' | 'default' | 'head-count'

/** One version of one rule of law, or of a local setting that stands in for one. */
export interface Rule {
  id: string
  /** `effectiveFrom`, or `'undated'`. */
  version: string
  effectiveFrom: Day | null
  /** The last day in force; null while it is in force. */
  effectiveTo: Day | null
  /** The step of the procedure it speaks of, in the officers' words. */
  step: string
  /** deadline, notice-before, min-period, requirement, … */
  kind: string
  /** How many of `unit`; of people where the source is a head count. */
  amount: number | null
  unit: RuleUnit | null
  /** Whose clock it is: the agency's duty, a party's right, or somebody else's duty. */
  side: RuleSide
  /** The last day moves to the next working day. Of a party's rights only. */
  rollsOver: boolean
  /** How many of `unit` may be added, once. */
  extension: number | null
  extensionNeeds: string | null
  startsFrom: string | null
  law: string
  article: string | null
  confidence: Confidence
  /** Where the number comes from. */
  source: RuleSource | null
  configurable: boolean
  /** `MM-DD` of a duty that falls due every year. */
  annualDue: string | null
  /** What the rule says, shortly, in our own words. */
  says: string | null
  /** The least and most a sum of money may be; absent from every rule that speaks of none, and from what earlier releases kept. */
  range?: RuleRange
}

/** In 分, both ends included; null: that end is open, but one of them is not. */
export interface RuleRange {
  least: number | null
  most: number | null
}

export type RuleBook = readonly Rule[]

export interface RuleInForce {
  rule: Rule
  /** False where no version kept was in force on the day: say 当时规定未收录, and never 法定. */
  covered: boolean
}

/**
 * The version of a rule in force on a day (the trigger day: the old law governs what began under it).
 * Before the first version: the first, not covered. After the last has ended: the last, not covered.
 * A version without a date is in force from the beginning; of two from the same day the later in the book, a local setting set anew.
 * Undefined where the rule is not kept.
 */
export function findRule(book: RuleBook, id: string, day: Day): RuleInForce | undefined {
  const versions = book.filter((rule) => rule.id === id).sort((a, b) => (startOf(a) < startOf(b) ? -1 : Number(startOf(a) > startOf(b))))
  const rule = versions.findLast((version) => startOf(version) <= day)
  if (rule) return { rule, covered: rule.effectiveTo === null || day <= rule.effectiveTo }
  return versions[0] && { rule: versions[0], covered: false }
}

/**
 * The range of a rule as it was in force on a day. Undefined where no version kept was, or the one that was sets none: then nothing can be
 * held against it, and whoever asks must say so.
 */
export function findRange(book: RuleBook, id: string, day: Day): (RuleInForce & { range: RuleRange }) | undefined {
  const found = findRule(book, id, day)
  return found?.covered === true && found.rule.range !== undefined ? { ...found, range: found.rule.range } : undefined
}

/** May its number be shown as 法定? Only if it was read in a statute or a paper of the centre, and was in force on the day. */
export function isStatutory({ rule, covered }: RuleInForce): boolean {
  const fromLaw = rule.source === 'statute' || rule.source === 'policy-document'
  return covered && fromLaw && rule.confidence === 'certain' && rule.effectiveFrom !== null
}

function startOf(rule: Rule): string {
  return rule.effectiveFrom ?? ''
}
