import { saysUnmet } from '../case/says-unmet.ts'
import type { Guard } from '../guard/guard.ts'
import type { Definition } from '../matter/definition.ts'

/** One condition of a transition that can stop it. */
export interface Gate {
  act: string
  /** What the clerk reads when it stops the act; where that depends on the rule in force, how it begins. */
  says: string
}

/** What can stop the acts of a definition, each condition by itself: what proves a definition tries every one of them without. */
export function gatesOf(definition: Definition): Gate[] {
  return Object.entries(definition.transitions).flatMap(([act, { when }]) =>
    (when === undefined ? [] : apart(when).map((guard) => ({ act, says: beginning(guard, definition) }))))
}

/** Conditions that must all hold are met one by one; what is said of several together is one condition. */
function apart(guard: Guard): readonly Guard[] {
  return guard.is === 'all' && guard.says === undefined ? guard.of.flatMap(apart) : [guard]
}

function beginning(guard: Guard, definition: Definition): string {
  const ruled = guard.says === undefined && (guard.is === 'amount-in-range' || guard.is === 'heads-within')
  return ruled ? `“${definition.fields[guard.field]?.title ?? guard.field}”` : saysUnmet(guard, definition)
}
