import type { Field } from '../field/field.ts'
import type { Json } from '../value/json.ts'
import { own } from '../value/own.ts'

/** What does not wait for the office to open: every case of a kind, or those in which a choice says so or a yes is set. */
export type Urgent = true | { field: string; in?: readonly string[] }

/** Is it urgent, by what its fields say now? A kind that says nothing of it never is. */
export function isUrgent({ urgent }: { urgent?: Urgent }, values: Readonly<Record<string, Json | undefined>>): boolean {
  if (urgent === undefined || urgent === true) return urgent === true
  const value = own(values, urgent.field)
  return value === true || (typeof value === 'string' && urgent.in?.includes(value) === true)
}

/** Complaints: a field that is not there or says no such thing, a choice that it does not have. */
export function checkUrgent({ urgent, fields }: { urgent?: Urgent; fields: Readonly<Record<string, Field>> }): string[] {
  if (urgent === undefined || urgent === true) return []
  const field = own(fields, urgent.field)
  if (field?.kind === 'yes') return urgent.in === undefined ? [] : [`“${urgent.field}” is yes or no, what is urgent of it needs no list`]
  if (field?.kind !== 'choice') return [`what is urgent goes by “${urgent.field}”, which is no choice and no yes`]
  if (urgent.in === undefined || urgent.in.length === 0) return [`what of “${urgent.field}” is urgent is not said`]
  return urgent.in.filter((one) => own(field.choices, one) === undefined).map((one) => `“${urgent.field}” has no choice “${one}”`)
}
