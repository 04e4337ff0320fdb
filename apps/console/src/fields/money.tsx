import { Input } from 'antd'
import { useState } from 'react'
import { saying, textOf } from './field-props.ts'
import type { InputProps } from './field-props.ts'
import { findFen, yuanOf } from './money-text.ts'

/** Typed in 元, sent in 分. */
export function MoneyInput(props: InputProps) {
  const { value, onChange } = props
  const [typed, type] = useState(yuanOf(textOf(value)))
  const read = (text: string) => {
    type(text)
    onChange(text.trim() === '' ? null : (findFen(text) ?? `${text} 元`))
  }
  return <Input {...saying(props)} className="input-short" inputMode="decimal" value={typed} suffix="元" autoComplete="off" onChange={(event) => read(event.target.value)} />
}
