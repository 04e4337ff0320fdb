import { Input } from 'antd'
import { saying, textOf } from './field-props.ts'
import type { InputProps } from './field-props.ts'

/** A whole number. What is no number is sent as it was typed, and refused at the field. */
export function IntegerInput(props: InputProps) {
  const { field, value, onChange } = props
  const read = (text: string) => onChange(/^-?\d{1,15}$/.test(text) ? Number(text) : text === '' ? null : text)
  return <Input {...saying(props)} className="input-short" inputMode="numeric" value={textOf(value)} suffix={field.unit ?? ''} autoComplete="off" onChange={(event) => read(event.target.value.trim())} />
}
