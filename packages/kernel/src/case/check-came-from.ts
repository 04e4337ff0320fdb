import type { Definition } from '../matter/definition.ts'
import type { Question } from '../need/need.ts'
import { isRefused, refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import { textIn } from '../value/json.ts'
import type { Json } from '../value/json.ts'
import { own } from '../value/own.ts'
import type { Asking, Deed } from './asking.ts'
import { answeredOf, cameFrom, cameFromOf } from './came-from.ts'
import type { Checked } from './checked.ts'

/** What an opening act asks of the case it comes from. */
export function cameFromQuestion(deed: Pick<Deed, 'kind' | 'what'>, definition: Definition): Question[] {
  const from = cameFromOf(deed)
  return from === undefined ? [] : [{ need: 'came-from', case: from.case, definition: definition.id }]
}

/** The opening act of a case that comes from another begins in the other's thread, if the other is there and may still be gone on with. */
export function openedFrom(asking: Asking, definition: Definition, checked: Checked | Refused): Checked | Refused {
  const from = cameFromOf(asking.deed)
  if (isRefused(checked)) return checked
  if (from === undefined) return definition.partOf === undefined ? checked : refuse('wrong-state', `“${definition.title}”要从它所属的那一件里登记。请先打开那一件，再交办。`, cameFrom)
  const other = answeredOf(asking, from.case)
  if (other['exists'] !== true) return refuse('not-found', '来自的那一件没有找到，可能已被删除，或不在您的权限内。', cameFrom)
  if (other['void'] === true) return refuse('deleted', '来自的那一件已作废，不能再转办或分成子件。', cameFrom)
  if (definition.partOf !== undefined && (from.as !== 'part' || other['definition'] !== definition.partOf)) return refuse('wrong-state', `“${definition.title}”不能从这一件里登记。请打开它所属的那一件，再交办。`, cameFrom)
  if (from.as === 'part' && other['closed'] === true) return refuse('wrong-state', '那一件已经办结，不能再分子件。要另办的，请转为另一类事项。', cameFrom)
  if (from.as === 'part' && other['part'] === true) return refuse('wrong-state', '子件不再往下分。请在原来的那一件上增加子件。', cameFrom)
  if (from.as === 'next' && Number(other['going']) > 0) return refuse('same-thread', `那一件已经转为“${definition.title}”并且在办，不用再转。请从脉络里打开它。`, cameFrom)
  if (isKeptFromOffice(definition, other['hiddenFrom'], asking.deed)) return refuse('field-wrong', '来自的那一件反映的就是这个单位，不能交给它办。请另选单位。', definition.goesTo?.field ?? '')
  return { ...checked, thread: textIn(other['thread']) }
}

/** Would it be worked on by an office from which the case it comes from is kept? */
function isKeptFromOffice({ goesTo, keptLikeSource }: Definition, kept: Json | undefined, { what }: Pick<Deed, 'what'>): boolean {
  return keptLikeSource === true && goesTo !== undefined && Array.isArray(kept) && kept.some((name) => name === own(what, goesTo.field))
}
