import type { Definition } from '../matter/definition.ts'
import type { Question } from '../need/need.ts'
import { isRefused, refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Json } from '../value/json.ts'
import { own } from '../value/own.ts'
import type { Asking, Deed } from './asking.ts'
import type { Checked } from './checked.ts'
import type { Values } from './standing.ts'

interface Closing {
  definition: Definition
  /** Where the case stands before the act. */
  state: string
}

interface Asked extends Closing {
  id: string
  /** Parts were made of it. */
  parted: boolean
}

/** What a case asks before it closes: how many of its parts are open, and where each row of a list is to be a part, how many were made. */
export function openPartsQuestion(deed: Pick<Deed, 'kind' | 'name'>, { id, parted, ...closing }: Asked): Question[] {
  if (deed.kind !== 'step' || !closes(deed.name, closing)) return []
  return [
    ...(parted ? [{ need: 'parts' as const, case: id }] : []),
    ...(closing.definition.handsOut === undefined ? [] : [{ need: 'parts-made' as const, case: id }]),
  ]
}

/** 子件: the whole is not closed before each of its parts is, and before each row that is to be one was made one. */
export function withPartsClosed(asking: Asking, closing: Closing, checked: Checked | Refused): Checked | Refused {
  if (isRefused(checked) || !closes(asking.deed.name, closing)) return checked
  const title = own(closing.definition.transitions, asking.deed.name)?.title ?? ''
  const left = rowsOf(closing.definition, { ...checked.before?.values, ...asking.deed.what }) - answered(asking, 'parts-made')
  if (left > 0) return refuse('guard-unmet', `“${closing.definition.fields[closing.definition.handsOut ?? '']?.title ?? ''}”还有 ${left} 项没有交办。请逐项交办，再办“${title}”。`)
  const open = answered(asking, 'parts')
  return open === 0 ? checked : refuse('guard-unmet', `还有 ${open} 个子件没有办结。请先办结子件，再办“${title}”。`)
}

/** What was not asked is nothing. */
function answered(asking: Asking, kind: 'parts' | 'parts-made'): number {
  const found = asking.needs.find(({ need }) => need.need === kind && need.case === asking.stream)?.answer
  return typeof found === 'number' ? found : 0
}

function rowsOf({ handsOut }: Definition, values: Values): number {
  const rows: Json | undefined = handsOut === undefined ? undefined : values[handsOut]
  return Array.isArray(rows) ? rows.length : 0
}

function closes(name: string, { definition, state }: Closing): boolean {
  const to = own(definition.transitions, name)?.to ?? state
  return own(definition.states, to)?.closed === true && own(definition.states, state)?.closed !== true
}
