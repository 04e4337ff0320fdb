import { z } from 'zod'
import { checkRule } from './check-rule.ts'
import type { Rule, RuleBook } from './rule.ts'

const text = z.string().min(1)
const orNull = <T extends z.ZodType>(of: T) => of.nullable().default(null)

/** A row says what the rule has; what is left out is null, false, or for the side the agency. */
const rowShape = z.strictObject({
  id: text,
  effectiveFrom: orNull(text),
  effectiveTo: orNull(text),
  step: text,
  kind: text,
  amount: orNull(z.number()),
  unit: orNull(z.enum(['working', 'calendar', 'month', 'hour'])),
  side: z.enum(['agency', 'party', 'other']).default('agency'),
  rollsOver: z.boolean().default(false),
  extension: orNull(z.number()),
  extensionNeeds: orNull(text),
  startsFrom: orNull(text),
  law: text,
  article: orNull(text),
  confidence: z.enum(['certain', 'likely', 'unverified']),
  source: orNull(z.enum(['statute', 'policy-document', 'local-example', 'default', 'head-count'])),
  configurable: z.boolean().default(false),
  annualDue: orNull(text),
  says: orNull(text),
  range: z.strictObject({ least: orNull(z.number()), most: orNull(z.number()) }).optional(),
})

/**
 * Reads rules from data, in the order given. The version is the day the rule takes effect.
 * Throws one fault with a sentence for everything wrong, a version kept twice among them.
 */
export function readRules(rows: readonly unknown[]): RuleBook {
  const book = rows.map((row): Rule => {
    const { range, ...rule } = rowShape.parse(row)
    return { ...rule, version: rule.effectiveFrom ?? 'undated', ...(range === undefined ? {} : { range }) }
  })
  const wrong = [...book.flatMap(checkRule), ...twice(book)]
  if (wrong.length > 0) throw new Error(`the rule book cannot be used:\n${wrong.join('\n')}`)
  return book
}

function twice(book: RuleBook): string[] {
  const seen = new Set<string>()
  return book.flatMap(({ id, version }) => {
    const key = `${id} ${version}`
    if (seen.has(key)) return [`${id}: version ${version} is there twice`]
    seen.add(key)
    return []
  })
}
