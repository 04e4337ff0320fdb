import { isSealed, isValues } from '@zhenzhi/kernel'
import type { Act, Id, Json, Values } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { hiddenCases } from '../store/lists/hidden-cases.ts'
import type { Reach } from '../store/reach.ts'

interface Keeping {
  town: number
  reach: Reach
  ids: readonly Id[]
  /** Of those, the ones that may be seen. */
  seen: readonly { id: Id }[]
}

/**
 * Which of these cases are about or against the reader. That they are named at all would tell of them: the naming goes with them. What is
 * merely out of reach stays named, without a name.
 */
export async function keptFrom(tx: Tx, { town, reach, ids, seen }: Keeping): Promise<ReadonlySet<Id>> {
  const known = new Set(seen.map(({ id }) => id))
  const open = ids.filter((id) => !known.has(id))
  return open.length === 0 ? new Set() : new Set(await hiddenCases(tx, { town, reach, ids: open }))
}

/** Values without the ids of such cases, in rows too. */
export function without(values: Values, kept: ReadonlySet<Id>): Values {
  return kept.size === 0 ? values : Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (isOneOf(value, kept) ? [] : [[name, withoutIn(value, kept)]])))
}

function withoutIn(value: Json | undefined, kept: ReadonlySet<Id>): Json | undefined {
  if (Array.isArray(value)) return value.map((item: Json) => withoutIn(item, kept) ?? null)
  if (!isValues(value) || isSealed(value)) return value
  return Object.fromEntries(Object.entries(value).flatMap(([name, item]) => (item === undefined || isOneOf(item, kept) ? [] : [[name, withoutIn(item, kept) ?? null]])))
}

function isOneOf(value: Json | undefined, kept: ReadonlySet<Id>): boolean {
  return typeof value === 'string' && kept.has(value)
}

/** Cases these acts joined theirs to. */
export function joinedIn(acts: readonly Act[]): Id[] {
  return acts.flatMap(({ kind, what: { into } }) => (kind === 'join' && typeof into === 'string' ? [into] : []))
}

/** Is the act nothing but the joining to such a case? */
export function tellsOf(act: Act | undefined, kept: ReadonlySet<Id>): boolean {
  return act !== undefined && joinedIn([act]).some((into) => kept.has(into))
}
