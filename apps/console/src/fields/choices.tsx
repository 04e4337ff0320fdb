import { Checkbox } from 'antd'
import { listOf, textOf } from './field-props.ts'
import type { InputProps } from './field-props.ts'

export function ChoicesInput({ field, value, onChange }: InputProps) {
  const options = Object.entries(field.choices ?? {}).map(([key, word]) => ({ value: key, label: word }))
  return <Checkbox.Group className="choice-row" options={options} value={listOf(value).map(textOf)} onChange={(keys) => onChange([...keys])} />
}
