import type { Definition } from '../matter/definition.ts'

/** What takes a case on out of a state, and the posts that may do it. */
export interface NextStep {
  /** In the definition's order. */
  transitions: readonly string[]
  posts: readonly string[]
}

/**
 * For whom a case waits in this state: whoever may take it to another state or discharge one of its duties; where neither is possible, whoever may act on
 * it at all. Conditions of a transition are not asked: who has to see to them is the same person.
 */
export function nextStep({ transitions, duties }: Pick<Definition, 'transitions' | 'duties'>, state: string): NextStep {
  const discharging = new Set(Object.values(duties).flatMap(({ dischargedBy }) => dischargedBy))
  const here = Object.entries(transitions).filter(([, one]) => one.from.includes(state))
  const onward = here.filter(([name, one]) => one.to !== state || discharging.has(name))
  const taken = onward.length > 0 ? onward : here
  return { transitions: taken.map(([name]) => name), posts: [...new Set(taken.flatMap(([, one]) => one.by))] }
}
