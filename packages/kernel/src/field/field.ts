import type { Unit, UnitWord } from '../unit/unit.ts'

interface Shared {
  title: string
  /** Why it may be required: an article, or the report or paper that uses it. A required field without one is refused at load. */
  basis?: string
  hint?: string
}

/** Free text. `sealed`: kept as ciphertext under the case's key. `searchable`: may enter the search words; never both names and this. */
export interface TextField extends Shared {
  kind: 'text'
  long?: true
  sealed?: true
  searchable?: true
  /** Chosen from a list the town keeps, or typed: its duties, whose number goes into the field `<name>Number`, where the form has one. */
  suggests?: 'duties'
  max?: number
}
export interface IntegerField extends Shared {
  kind: 'integer'
  unit: Unit
  /** What it is called where the dimension's first word does not fit: 盏 of things. */
  word?: UnitWord
  min?: number
  max?: number
}
/** A decimal kept as text, at most `places` digits after the point. */
export interface DecimalField extends Shared {
  kind: 'decimal'
  unit: Unit
  word?: UnitWord
  places: number
}
/** Money, kept as decimal text in 分; typed and shown in 元. */
export interface MoneyField extends Shared {
  kind: 'money'
}
export interface DayField extends Shared {
  kind: 'day'
}
export interface ChoiceField extends Shared {
  kind: 'choice'
  choices: Record<string, string>
}
export interface ChoicesField extends Shared {
  kind: 'choices'
  choices: Record<string, string>
}
export interface YesField extends Shared {
  kind: 'yes'
}
/** A village or grid of the town, by id. */
export interface PlaceField extends Shared {
  kind: 'place'
}
/** One person: `{ person: Id, of: Sealed }`, sealed under that person's own key in that town. */
export interface PersonField extends Shared {
  kind: 'person'
}
export interface PeopleField extends Shared {
  kind: 'people'
  min?: number
}
/** A term of a roster, by the id of its stream. */
export interface TermField extends Shared {
  kind: 'term'
  roster: string
}
/** Somebody with an account in the town, by its id. */
export interface OfficerField extends Shared {
  kind: 'officer'
}
/** Another case, by id. */
export interface CaseField extends Shared {
  kind: 'case'
  of?: string
}
/** Ids of attachments kept sealed beside the case. */
export interface FilesField extends Shared {
  kind: 'files'
  max?: number
}
export interface RowsField extends Shared {
  kind: 'rows'
  fields: Record<string, Exclude<Field, RowsField>>
}

export type Field =
  | TextField | IntegerField | DecimalField | MoneyField | DayField | ChoiceField | ChoicesField | YesField
  | PlaceField | PersonField | PeopleField | TermField | OfficerField | CaseField | FilesField | RowsField

export type FieldKind = Field['kind']

/** Is any part of it ciphertext? Such fields feed no guard, duty, measure, dimension or number. */
export function isSealedField(field: Field): boolean {
  if (field.kind === 'text') return field.sealed === true
  if (field.kind === 'rows') return Object.values(field.fields).some((column) => isSealedField(column))
  return field.kind === 'person' || field.kind === 'people'
}

/** What a plain-text person carries before it is sealed; every part but the name is optional. */
export interface PlainPerson {
  /** An already known person of the town; absent for one met for the first time. */
  person?: string
  name: string
  sex?: string
  birth?: string
  phone?: string
  idNumber?: string
  address?: string
  employer?: string
}
