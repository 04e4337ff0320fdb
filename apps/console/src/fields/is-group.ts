import type { FieldView } from '@zhenzhi/contract'

const grouped: ReadonlySet<string> = new Set(['choices', 'yes', 'person', 'people', 'files', 'rows'] satisfies FieldView['kind'][])

const mostButtons = 7

/** Too many to have all in sight: drawn as a list to type into. */
export function isLongChoice({ choices = {} }: FieldView): boolean {
  return Object.keys(choices).length > mostButtons
}

/** Drawn with several inputs: its label names the group, not one of them. */
export function isGroup(field: FieldView): boolean {
  return grouped.has(field.kind) || (field.kind === 'choice' && !isLongChoice(field))
}
