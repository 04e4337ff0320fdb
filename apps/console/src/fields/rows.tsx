import type { FieldView } from '@zhenzhi/contract'
import { Button } from 'antd'
import type { ComponentType } from 'react'
import { FieldBox } from '../parts/field-box.tsx'
import { listOf, recordOf } from './field-props.ts'
import type { InputProps, Value } from './field-props.ts'
import { isGroup } from './is-group.ts'

/** A list of like rows; each is a box of its own, so that it can be filled on a phone. `Cell` draws one column. */
export function RowsInput({ id, field, value, onChange, Cell }: InputProps & { Cell: ComponentType<InputProps> }) {
  const rows = listOf(value)
  const columns: [string, FieldView][] = Object.entries(field.fields ?? {})
  const put = (index: number, name: string, cell: Value) => onChange(rows.map((row, at) => (at === index ? { ...recordOf(row), [name]: cell } : row)))
  return (
    <div className="stack">
      {rows.map((row, index) => (
        <div key={index} className="field-inner">
          <div className="row apart">
            <b>第 {index + 1} 行</b>
            <Button size="small" onClick={() => onChange(rows.filter((_, at) => at !== index))}>删去这一行</Button>
          </div>
          {columns.map(([name, column]) => {
            const cell = `${id}-${index}-${name}`
            return (
              <FieldBox key={name} id={cell} label={column.title} hint={column.hint} group={isGroup(column)}>
                <Cell id={cell} field={column} value={recordOf(row)[name]} onChange={(one) => put(index, name, one)} wrong={false} />
              </FieldBox>
            )
          })}
        </div>
      ))}
      <Button onClick={() => onChange([...rows, {}])}>{rows.length === 0 ? '加一行' : '再加一行'}</Button>
    </div>
  )
}
