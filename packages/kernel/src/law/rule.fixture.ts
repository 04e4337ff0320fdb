import type { Rule } from './rule.ts'

/** A plausible rule with some of its fields replaced; the version follows the date. */
export function ruleWith(fields: Partial<Rule>): Rule {
  const effectiveFrom = fields.effectiveFrom === undefined ? '2020-01-01' : fields.effectiveFrom
  return {
    id: 'R-1',
    version: effectiveFrom ?? 'undated',
    effectiveFrom,
    effectiveTo: null,
    step: '办结',
    kind: 'deadline',
    amount: 15,
    unit: 'calendar',
    side: 'agency',
    rollsOver: false,
    extension: null,
    extensionNeeds: null,
    startsFrom: null,
    law: '《某法》',
    article: '第1条',
    confidence: 'certain',
    source: 'statute',
    configurable: false,
    annualDue: null,
    says: null,
    ...fields,
  }
}
