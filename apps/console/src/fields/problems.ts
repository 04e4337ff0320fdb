import type { AskedField } from '@zhenzhi/contract'
import { listOf, recordOf, textOf } from './field-props.ts'
import type { Value, Values } from './field-props.ts'

/** What can be said before the server is asked: what is missing, and money that is no money. The server decides all the same. */
export function problemsOf(asks: readonly AskedField[], values: Values): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { name, required, field } of asks) {
    const value = values[name]
    if (required && isEmpty(value)) problems[name] = `请填“${field.title}”。`
    else if (field.kind === 'money' && !isEmpty(value) && !/^\d+$/.test(textOf(value))) problems[name] = `“${field.title}”请填元，最多两位小数，例如 1250.50。`
  }
  return problems
}

/** Nothing typed: an empty list, or a person of whom nothing was said, is nothing too. */
export function isEmpty(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return listOf(value).every(isEmpty)
  return typeof value === 'object' && Object.values(recordOf(value)).every(isEmpty)
}
