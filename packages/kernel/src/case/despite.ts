import type { Act } from '../act/act.ts'
import { plainText } from '../field/plain-text.ts'
import { guardsWithin } from '../guard/guard.ts'
import type { Transition } from '../matter/definition.ts'
import { refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Json } from '../value/json.ts'
import { cameFrom } from './came-from.ts'
import { fromPaper } from './from-paper.ts'
import type { Values } from './standing.ts'

/**
 * Under what name an act keeps why it was taken although a guard advised against it. No field of a definition is called so. It is kept in the
 * open for ever: it says why, and names nobody.
 */
export const despite = 'despite'

const longest = 500

/** The reason as it was typed, apart from the fields; empty where none was given. Refused where the transition has nothing to be done despite. */
export function readDespite({ title, when }: Transition, given: Readonly<Record<string, unknown>>): { reason: string; fields: Readonly<Record<string, unknown>> } | Refused {
  const { [despite]: said, ...fields } = given
  const reason = typeof said === 'string' && said.isWellFormed() ? plainText(said) : ''
  if (reason === '') return { reason, fields }
  if (when === undefined || !guardsWithin(when).some(({ advised }) => advised === true)) return refuse('unknown-field', `“${title}”不收“说明”这一项，请去掉后再提交。`, despite)
  return reason.length > longest ? refuse('field-wrong', `理由最多 ${longest} 字，请缩短。`, despite) : { reason, fields }
}

/** Why an act was taken although it was advised against; undefined of any other act. */
export function despiteOf({ kind, what }: Pick<Act, 'kind' | 'what'>): string | undefined {
  const reason = kind === 'open' || kind === 'step' ? what[despite] : undefined
  return typeof reason === 'string' ? reason : undefined
}

/** What an act says of the fields. */
export function fieldsOf({ kind, what }: Pick<Act, 'kind' | 'what'>): Values {
  if (kind !== 'open' && kind !== 'step') return what
  const { [despite]: _reason, [cameFrom]: _from, [fromPaper]: _pictures, ...fields }: { readonly [field: string]: Json | undefined } = what
  return fields
}
