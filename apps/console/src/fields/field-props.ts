import type { FieldView } from '@zhenzhi/contract'
import { describedBy } from '../parts/field-box.tsx'

/** Any JSON, as the contract carries it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }
export type Values = Readonly<Record<string, Value>>

export interface InputProps {
  id: string
  field: FieldView
  value: Value | undefined
  onChange: (value: Value) => void
  wrong: boolean
  /** The words of a value that was kept before, where it is only an id. */
  shown?: string | undefined
}

export function textOf(value: Value | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export function listOf(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : []
}

export function recordOf(value: Value | undefined): Values {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {}
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

/** A value of the contract, which says of it only that it is JSON. */
export function valueOf({ value }: { value?: unknown }): Value {
  return value === undefined ? null : (value as Value) // what came out of JSON is JSON
}

/** What every input says of itself to assistive programs, and how antd paints a wrong one. */
export function saying({ id, wrong }: Pick<InputProps, 'id' | 'wrong'>) {
  return { id, 'aria-describedby': describedBy(id), 'aria-invalid': wrong, ...(wrong ? { status: 'error' as const } : {}) }
}
