import { Input } from 'antd'
import { saying, textOf } from './field-props.ts'
import type { InputProps } from './field-props.ts'

/** A decimal, kept as the text that was typed: no floats. */
export function DecimalInput(props: InputProps) {
  const { field, value, onChange } = props
  return <Input {...saying(props)} className="input-short" inputMode="decimal" value={textOf(value)} suffix={field.unit ?? ''} autoComplete="off" onChange={(event) => onChange(event.target.value.trim() || null)} />
}
