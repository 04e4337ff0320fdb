import type { Act } from '../act/act.ts'
import type { NeedAnswered } from '../need/need.ts'
import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Id, Json } from '../value/json.ts'

/**
 * Under what name an opening act keeps the case it comes from: `next`, the same matter goes on as another kind (转为另一类事项), or `part`, one
 * thing asked for among several (子件). No field of a definition is called so.
 */
export const cameFrom = 'cameFrom'

export interface CameFrom {
  case: Id
  as: 'next' | 'part'
}

/** From which case this opening act comes; undefined of any other act, and of one that comes from nowhere. */
export function cameFromOf({ kind, what }: Pick<Act, 'kind' | 'what'>): CameFrom | undefined {
  const said: Json | undefined = kind === 'open' ? what[cameFrom] : undefined
  const { case: from, as } = namesIn(said)
  return typeof from === 'string' && (as === 'next' || as === 'part') ? { case: from, as } : undefined
}

/** What was typed, apart from the case it comes from; refused where that is no case, or the act opens nothing. */
export function readCameFrom(opens: boolean, given: Readonly<Record<string, unknown>>): { from: CameFrom | undefined; rest: Readonly<Record<string, unknown>> } | Refused {
  const { [cameFrom]: said, ...rest } = given
  if (said === undefined || said === null) return { from: undefined, rest }
  const { case: from, as } = typeof said === 'object' ? { case: undefined, as: undefined, ...said } : {}
  if (!opens || typeof from !== 'string' || (as !== 'next' && as !== 'part')) return refuse('unknown-field', '这一步不收“来自哪一件”，请去掉后再提交。', cameFrom)
  return { from: { case: from, as }, rest }
}

/**
 * The thread a case belongs to by itself, whatever it was joined to since: its own; that of the case it comes from, as that stood by itself.
 */
export function ownThreadOf(first: Pick<Act, 'kind' | 'what' | 'stream' | 'needs'>): Id {
  const from = cameFromOf(first)
  if (from === undefined) return first.stream
  const thread = answeredOf(first, from.case)['ownThread']
  return typeof thread === 'string' ? thread : first.stream
}

/** One thing asked for among several of the same kind. A part of another kind is a thing of its own. What is not answered is of the same kind. */
export function isPartOfItsKind(first: Pick<Act, 'kind' | 'what' | 'definition' | 'needs'>): boolean {
  const from = cameFromOf(first)
  return from?.as === 'part' && (answeredOf(first, from.case)['definition'] ?? first.definition.id) === first.definition.id
}

/** What the store answered of the case that this one comes from. */
export function answeredOf({ needs }: { needs: readonly NeedAnswered[] }, id: Id): Readonly<Record<string, Json | undefined>> {
  const answer = needs.find(({ need }) => need.need === 'came-from' && need.case === id)?.answer
  return namesIn(answer)
}

/** Whom the case this one comes from was kept from as it was opened, by office or account: for kinds that are kept like their source. */
export function keptWith(first: Pick<Act, 'kind' | 'what' | 'needs'>): readonly string[] {
  const from = cameFromOf(first)
  const kept = from === undefined ? undefined : answeredOf(first, from.case)['hiddenFrom']
  return Array.isArray(kept) ? kept.filter((name: Json) => typeof name === 'string') : []
}

function namesIn(value: Json | undefined): Readonly<Record<string, Json | undefined>> {
  return value === undefined || value === null || typeof value !== 'object' || isList(value) ? {} : value
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}
