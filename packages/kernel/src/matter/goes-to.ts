import type { Field } from '../field/field.ts'

/**
 * Whose desk a case is on while it is worked on: the office that `field` names, in the states `in`. Before and after it is on the desk of the
 * matter's own office; whichever of the two does not have it keeps it in sight and may still act.
 */
export interface GoesTo {
  field: string
  in: readonly string[]
  /** The state in which that office and the one that sent it there disagree: the sender has it, and answers for it. */
  disputed?: string
}

/** What is wrong with it, in sentences. */
export function checkGoesTo({ fields, states, office, goesTo }: { fields: Readonly<Record<string, Field>>; states: Readonly<Record<string, unknown>>; office: string | null; goesTo?: GoesTo }): string[] {
  if (goesTo === undefined) return []
  return [
    ...(fields[goesTo.field]?.kind === 'choice' ? [] : [`it goes to “${goesTo.field}”, which is no choice field of ours`]),
    ...(office === null ? ['it goes to an office and has none of its own to come back to'] : []),
    ...[...goesTo.in, ...[goesTo.disputed].flatMap((state) => state ?? [])].filter((state) => states[state] === undefined).map((state) => `it goes to an office in “${state}”, which is not one of its states`),
  ]
}
