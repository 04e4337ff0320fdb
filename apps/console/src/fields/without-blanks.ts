import type { AskedField } from '@zhenzhi/contract'
import { listOf } from './field-props.ts'
import type { Value, Values } from './field-props.ts'
import { isEmpty } from './problems.ts'

/** What is sent: boxes for persons that nobody filled are left out. */
export function withoutBlanks(asks: readonly AskedField[], values: Values): Record<string, Value> {
  const people = new Set(asks.filter(({ field }) => field.kind === 'people').map(({ name }) => name))
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, people.has(name) && Array.isArray(value) ? listOf(value).filter((one) => !isEmpty(one)) : value]))
}
