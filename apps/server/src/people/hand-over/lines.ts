import type { Day, Id, Json } from '@zhenzhi/kernel'
import type { OpenMatter } from '../../store/lists/open-matters.ts'
import type { PostHeldRow } from '../../store/people/post-held.ts'

/** One thing that was handed over, as the record keeps it: what kind, how far, until when; nothing of what it says. */
export type HandLine =
  | { kind: 'post'; post: string; unit: string; places: readonly Id[]; to: Id | null }
  | { kind: 'case'; id: Id; definition: string; definitionHash: string; state: string; opened: Day; nextDue: Day | null; nextDuty: string | null; to: Id }
  | { kind: 'import'; id: Id; definition: string; to: Id }

export function caseLine({ id, definition, definitionHash, state, opened, nextDue, nextDuty }: OpenMatter, to: Id): Extract<HandLine, { kind: 'case' }> {
  return { kind: 'case', id, definition, definitionHash, state, opened, nextDue, nextDuty, to }
}

export function postLine({ post, unit, places }: PostHeldRow, to: Id | null): Extract<HandLine, { kind: 'post' }> {
  return { kind: 'post', post, unit, places, to }
}

/** The lines of a record, as they were written by the functions above. */
export function linesIn(kept: Json): HandLine[] {
  // Written by this very program in the column of its own record.
  return Array.isArray(kept) ? kept as unknown as HandLine[] : []
}
