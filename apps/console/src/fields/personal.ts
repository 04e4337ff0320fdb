import type { AskedField, FieldView } from '@zhenzhi/contract'
import { listOf, recordOf } from './field-props.ts'
import type { Value, Values } from './field-props.ts'

/** Of persons, or secret: never left lying in a browser that others use too. */
function isPersonal(field: FieldView): boolean {
  return field.sealed === true || field.kind === 'person' || field.kind === 'people'
}

/** What may be kept in the browser until it is sent: everything but what is personal, in rows too. */
export function withoutPersonal(asks: readonly AskedField[], values: Values): Record<string, Value> {
  const kept: Record<string, Value> = {}
  for (const { name, field } of asks) {
    const value = values[name]
    if (value === undefined || isPersonal(field)) continue
    kept[name] = field.kind === 'rows' ? listOf(value).map((row) => openColumns(field, recordOf(row))) : value
  }
  return kept
}

function openColumns(field: FieldView, row: Values): Record<string, Value> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => {
    const column = field.fields?.[name]
    return column !== undefined && !isPersonal(column)
  }))
}
