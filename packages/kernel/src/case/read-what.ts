import { readField } from '../field/read.ts'
import type { Field } from '../field/field.ts'
import type { Definition } from '../matter/definition.ts'
import { isRefused, refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Json } from '../value/json.ts'
import { own } from '../value/own.ts'
import { despite, readDespite } from './despite.ts'

/** Reads what was typed for a transition, before personal parts are sealed; why it is done although advised against stays beside the fields. The first field that cannot be read is refused by name. */
export function readWhat(definition: Definition, name: string, given: Readonly<Record<string, unknown>>): { what: Record<string, Json> } | Refused {
  const transition = own(definition.transitions, name)
  if (transition === undefined) return refuse('unknown-act', `“${definition.title}”没有这个办理动作，请刷新后从页面上的按钮里选。`)
  const said = readDespite(transition, given)
  if (isRefused(said)) return said
  const read = readAsked(definition, Object.keys(transition.asks), said.fields)
  return isRefused(read) || said.reason === '' ? read : { what: { ...read.what, [despite]: said.reason } }
}

/** The same for some fields of a definition, as a correction gives them. */
export function readAsked(definition: Definition, asked: readonly string[], given: Readonly<Record<string, unknown>>): { what: Record<string, Json> } | Refused {
  const what: [string, Json][] = []
  for (const [field, value] of Object.entries(given)) {
    const spec: Field | undefined = own(definition.fields, field)
    if (spec === undefined || !asked.includes(field)) return refuse('unknown-field', `这一步不收“${spec?.title ?? field}”这一项，请去掉后再提交。`, field)
    const read = readField(spec, value)
    if ('problem' in read) return refuse('field-wrong', read.problem, field)
    what.push([field, read.value])
  }
  return { what: Object.fromEntries(what) }
}
