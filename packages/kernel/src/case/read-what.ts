import { readField } from '../field/read.ts'
import type { Field } from '../field/field.ts'
import { opening } from '../matter/definition.ts'
import type { Definition } from '../matter/definition.ts'
import { isRefused, refuse } from '../refusal/refusal.ts'
import type { Refused } from '../refusal/refusal.ts'
import type { Json } from '../value/json.ts'
import { own } from '../value/own.ts'
import { cameFrom, readCameFrom } from './came-from.ts'
import { despite, readDespite } from './despite.ts'
import { fromPaper, readFromPaper } from './from-paper.ts'

/** Reads what was typed for a transition, before personal parts are sealed; why it is done although advised against, and the pictures of the paper it is entered from, stay beside the fields. The first field that cannot be read is refused by name. */
export function readWhat(definition: Definition, name: string, given: Readonly<Record<string, unknown>>): { what: Record<string, Json> } | Refused {
  const transition = own(definition.transitions, name)
  if (transition === undefined) return refuse('unknown-act', `“${definition.title}”没有这个办理动作，请刷新后从页面上的按钮里选。`)
  const told = readCameFrom(name === opening, given)
  if (isRefused(told)) return told
  const paper = readFromPaper(told.rest)
  if (isRefused(paper)) return paper
  const said = readDespite(transition, paper.fields)
  if (isRefused(said)) return said
  const read = readAsked(definition, Object.keys(transition.asks), said.fields)
  if (isRefused(read)) return read
  const { from } = told
  const beside = { ...(said.reason === '' ? {} : { [despite]: said.reason }), ...(from === undefined ? {} : { [cameFrom]: { ...from } }), ...(paper.pictures === null ? {} : { [fromPaper]: paper.pictures }) }
  return { what: { ...read.what, ...beside } }
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
