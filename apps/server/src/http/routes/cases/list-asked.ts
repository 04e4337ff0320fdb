import type { Json } from '@zhenzhi/kernel'
import type { CaseParts } from './case-parts.ts'
import { readCursor } from './cursor.ts'

export type Asked = Parameters<CaseParts['desk']['list']>[0]

/** What a list is narrowed by, as it comes over the wire. */
export interface Narrowing {
  town?: number | undefined
  definition?: string | undefined
  state?: string | undefined
  closed?: 'yes' | 'no' | undefined
  overdue?: 'yes' | undefined
  place?: string | undefined
  words?: string | undefined
  from?: string | undefined
  to?: string | undefined
  where?: string | readonly string[] | undefined
  after?: string | undefined
}

/** The same as the desk takes it. A period narrows one kind alone. */
export function listAsked({ town, definition, state, closed, overdue, place, words, from, to, where, after }: Narrowing): Asked {
  const filters = (where === undefined ? [] : typeof where === 'string' ? [where] : where).flatMap(readFilter)
  const opened = definition === undefined || (from === undefined && to === undefined) ? undefined : given({ from, to })
  return {
    ...given({ town, definition, state, place, words, opened, after: after === undefined ? undefined : readCursor(after) }),
    ...(closed === undefined ? {} : { closed: closed === 'yes' }),
    ...(overdue === undefined ? {} : { overdue: true }),
    ...(filters.length === 0 ? {} : { where: filters }),
  }
}

/** `field:value`; anything else narrows nothing. */
function readFilter(text: string): { field: string; value: Json }[] {
  const at = text.indexOf(':')
  return at < 1 ? [] : [{ field: text.slice(0, at), value: text.slice(at + 1) }]
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Only what was given: an absent filter and an undefined one are the same. */
export function given<T extends Record<string, unknown>>(parts: T): Given<T> {
  // Leaving out what is undefined is what the type says.
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Given<T>
}
