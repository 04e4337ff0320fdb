import type { Definition } from '../matter/definition.ts'
import type { Question } from '../need/need.ts'
import { isRefused, refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import { own } from '../value/own.ts'
import type { Asking, Deed } from './asking.ts'
import type { Checked } from './checked.ts'

interface Closing {
  definition: Definition
  /** Where the case stands before the act. */
  state: string
}

/** A case of which parts were made asks, before it closes, how many of them are still open. */
export function openPartsQuestion(deed: Pick<Deed, 'kind' | 'name'>, id: string, closing: Closing): Question[] {
  return deed.kind === 'step' && closes(deed.name, closing) ? [{ need: 'parts', case: id }] : []
}

/** 子件: the whole is not closed before each of its parts is. */
export function withPartsClosed(asking: Asking, closing: Closing, checked: Checked | Refused): Checked | Refused {
  if (isRefused(checked) || !closes(asking.deed.name, closing)) return checked
  const open = asking.needs.find(({ need }) => need.need === 'parts' && need.case === asking.stream)?.answer
  if (typeof open !== 'number' || open === 0) return checked
  return refuse('guard-unmet', `还有 ${open} 个子件没有办结。请先办结子件，再办“${own(closing.definition.transitions, asking.deed.name)?.title ?? ''}”。`)
}

function closes(name: string, { definition, state }: Closing): boolean {
  const to = own(definition.transitions, name)?.to ?? state
  return own(definition.states, to)?.closed === true && own(definition.states, state)?.closed !== true
}
