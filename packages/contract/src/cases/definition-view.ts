import { z } from 'zod'

/** A field as a form draws it. `kind` is the kernel's; the console has one drawing for each kind and knows no matter's name. */
const fieldShape = {
  kind: z.enum(['text', 'integer', 'decimal', 'money', 'day', 'choice', 'choices', 'yes', 'place', 'person', 'people', 'term', 'officer', 'case', 'files']),
  title: z.string(),
  hint: z.string().optional(),
  basis: z.string().optional(),
  long: z.boolean().optional(),
  sealed: z.boolean().optional(),
  /** Of text: chosen from a list the town keeps, or typed. */
  suggests: z.enum(['duties']).optional(),
  /** Of the choice a case is assigned by: which fields of the same form tell where it should go. */
  routes: z.object({ text: z.array(z.string()), against: z.array(z.string()), kind: z.string().optional(), place: z.string().optional() }).optional(),
  unit: z.string().optional(),
  places: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  roster: z.string().optional(),
  choices: z.record(z.string(), z.string()).optional(),
}
export const ColumnView = z.object(fieldShape)
export type ColumnView = z.infer<typeof ColumnView>

export const FieldView = z.object({
  ...fieldShape,
  kind: z.union([fieldShape.kind, z.literal('rows')]),
  fields: z.record(z.string(), ColumnView).optional(),
})
export type FieldView = z.infer<typeof FieldView>

/** What an act asks for, in the order of the form. */
/** `anew`: what stood in it before no longer stands once the act is taken. */
export const AskedField = z.object({ name: z.string(), required: z.boolean(), anew: z.boolean().optional(), field: FieldView })
export type AskedField = z.infer<typeof AskedField>

/** An act this person may take; the browser shows it and decides nothing. `first`: what must come first, so that it cannot be taken yet. */
export const OpenAct = z.object({
  name: z.string(), title: z.string(), asks: z.array(AskedField), issues: z.array(z.string()), signs: z.string().optional(), first: z.string().optional(),
  /** It answers: the text fields that do, and the list with what became of the advice on them. */
  answers: z.object({ says: z.array(z.string()), kept: z.string() }).optional(),
})
export type OpenAct = z.infer<typeof OpenAct>

export const DefinitionView = z.object({
  id: z.string(),
  engine: z.enum(['matter', 'ledger', 'roster', 'supply']),
  title: z.string(),
  /** The letter of the area of a town's work it belongs to; empty where it belongs to none. */
  area: z.string(),
  states: z.record(z.string(), z.object({ title: z.string(), closed: z.boolean() })),
  columns: z.array(z.object({ name: z.string(), title: z.string(), kind: z.string() })),
  filters: z.array(z.object({ name: z.string(), title: z.string(), choices: z.record(z.string(), z.string()) })),
  /** The opening act, if this person may take it in that town. */
  opens: OpenAct.optional(),
  place: z.string().optional(),
  /** The kind whose part it is; it is opened from a case of that kind alone. */
  partOf: z.string().optional(),
  /** The list of which each row is made into a part. */
  handsOut: z.string().optional(),
  /** The list that cases are put on to be talked over, the column that holds the case, and the kinds of which every open one is suggested. */
  gathers: z.object({ list: z.string(), matter: z.string(), kinds: z.array(z.string()) }).optional(),
})
export type DefinitionView = z.infer<typeof DefinitionView>
