import type { Json } from '../value/json.ts'
import { againstIn } from './definition.ts'
import type { Definition } from './definition.ts'

/**
 * The office a case was assigned to, and whether it has the case now. Undefined where nothing is assigned, and where that office is one
 * the case is about: to that it is never passed.
 */
export function assignedTo(definition: Definition, { state, values }: { state: string; values: Readonly<Record<string, Json | undefined>> }): { office: string; has: boolean } | undefined {
  const { goesTo } = definition
  const office = goesTo === undefined ? undefined : values[goesTo.field]
  if (goesTo === undefined || typeof office !== 'string' || office === '' || isAgainst(definition, { office, values })) return undefined
  return { office, has: goesTo.in.includes(state) }
}

/** Is the case about or against this office? */
export function isAgainst(definition: Pick<Definition, 'against'>, { office, values }: { office: string; values: Readonly<Record<string, Json | undefined>> }): boolean {
  return againstIn(definition).some((name) => values[name] === office)
}
