import type { Field } from '../field/field.ts'
import { own } from '../value/own.ts'

/**
 * Parts (子件) of another kind than their whole. `handsOut`: a list of which each row is made into a case of its own before the whole is closed.
 * `partOf`: the kind whose part it is; it is opened in no other way.
 * `gathers`: a list that other cases are put on to be talked over: whatever is overdue, and what is open of these kinds; `matter` is the column
 * that holds the case.
 */
export interface Parts {
  handsOut?: string
  partOf?: string
  gathers?: { list: string; matter: string; kinds: readonly string[] }
}

export function checkParts({ fields, handsOut, gathers }: Parts & { fields: Readonly<Record<string, Field>> }): string[] {
  const list = gathers === undefined ? undefined : own(fields, gathers.list)
  const column = list?.kind === 'rows' ? own(list.fields, gathers?.matter ?? '') : undefined
  return [
    ...(handsOut === undefined || own(fields, handsOut)?.kind === 'rows' ? [] : [`hands out “${handsOut}”, which is no list of ours`]),
    ...(gathers === undefined || column?.kind === 'case' ? [] : [`gathers cases in “${gathers.list}”, which is no list of ours with a case in it`]),
  ]
}
