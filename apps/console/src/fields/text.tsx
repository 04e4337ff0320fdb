import { Input } from 'antd'
import { saying, textOf } from './field-props.ts'
import type { InputProps } from './field-props.ts'

/** One line of text, or several where the definition says so. */
export function TextInput(props: InputProps) {
  const { field, value, onChange } = props
  const shared = { ...saying(props), value: textOf(value), autoComplete: 'off' }
  if (field.long) return <Input.TextArea {...shared} autoSize={{ minRows: 3, maxRows: 14 }} onChange={(event) => onChange(event.target.value)} />
  return <Input {...shared} onChange={(event) => onChange(event.target.value)} />
}
