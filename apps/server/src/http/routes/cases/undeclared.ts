import { refuse } from '@zhenzhi/kernel'
import type { Definition, Field, Refused } from '@zhenzhi/kernel'

/** Whoever registers what may hold text or files, or uploads a file, says first that it holds no secrets. */
export function undeclared(): Refused {
  return refuse('not-declared', '请先勾选“所填、所传内容不含国家秘密、工作秘密”。涉密的事项不能在本系统办理，请按保密规定另行办理。')
}

/** Could what is filled in hold text somebody writes, or a file? */
export function mayHoldText({ fields }: Pick<Definition, 'fields'>): boolean {
  return Object.values(fields).some(holdsText)
}

function holdsText(field: Field): boolean {
  return ['text', 'person', 'people', 'files'].includes(field.kind) || (field.kind === 'rows' && mayHoldText(field))
}
