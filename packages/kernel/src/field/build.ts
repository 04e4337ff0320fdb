import type {
  CaseField, ChoiceField, ChoicesField, DayField, DecimalField, Field, FilesField, IntegerField, MoneyField, OfficerField, PeopleField,
  PersonField, PlaceField, RowsField, TermField, TextField, YesField,
} from './field.ts'
import type { Unit } from '../unit/unit.ts'

/** Words of a definition for its fields. Sugar only: each returns the JSON that is the definition. */
type More<F> = Omit<Partial<F>, 'kind' | 'title' | 'choices' | 'fields' | 'roster' | 'unit' | 'places'>

export const text = (title: string, more: More<TextField> = {}): TextField => ({ kind: 'text', title, ...more })
export const longText = (title: string, more: More<TextField> = {}): TextField => ({ kind: 'text', title, long: true, ...more })
export const integer = (title: string, unit: Unit, more: More<IntegerField> = {}): IntegerField => ({ kind: 'integer', title, unit, ...more })
export const money = (title: string, more: More<MoneyField> = {}): MoneyField => ({ kind: 'money', title, ...more })
export const day = (title: string, more: More<DayField> = {}): DayField => ({ kind: 'day', title, ...more })
export const yes = (title: string, more: More<YesField> = {}): YesField => ({ kind: 'yes', title, ...more })
export const village = (title: string, more: More<PlaceField> = {}): PlaceField => ({ kind: 'place', title, ...more })
export const person = (title: string, more: More<PersonField> = {}): PersonField => ({ kind: 'person', title, ...more })
export const people = (title: string, more: More<PeopleField> = {}): PeopleField => ({ kind: 'people', title, ...more })
export const officer = (title: string, more: More<OfficerField> = {}): OfficerField => ({ kind: 'officer', title, ...more })
export const files = (title: string, more: More<FilesField> = {}): FilesField => ({ kind: 'files', title, ...more })
export const caseOf = (title: string, more: More<CaseField> = {}): CaseField => ({ kind: 'case', title, ...more })

export function decimal(title: string, unit: Unit, places: number): DecimalField {
  return { kind: 'decimal', title, unit, places }
}

export function choice(title: string, choices: Record<string, string>, more: More<ChoiceField> = {}): ChoiceField {
  return { kind: 'choice', title, choices, ...more }
}

export function choices(title: string, options: Record<string, string>, more: More<ChoicesField> = {}): ChoicesField {
  return { kind: 'choices', title, choices: options, ...more }
}

export function term(title: string, roster: string, more: More<TermField> = {}): TermField {
  return { kind: 'term', title, roster, ...more }
}

export function rows(title: string, fields: Record<string, Exclude<Field, RowsField>>, more: More<RowsField> = {}): RowsField {
  return { kind: 'rows', title, fields, ...more }
}
