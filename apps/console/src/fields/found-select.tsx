import { Select } from 'antd'
import { useState } from 'react'
import { saying, textOf } from './field-props.ts'
import type { InputProps } from './field-props.ts'
import type { FoundOption } from './ground.ts'

interface FoundSelectProps extends InputProps {
  words: string
  onWords: (words: string) => void
  found: readonly FoundOption[]
  loading: boolean
  placeholder: string
  nothing: string
}

/** Something kept elsewhere, found by typing; the server does the finding. */
export function FoundSelect({ words, onWords, found, loading, placeholder, nothing, ...props }: FoundSelectProps) {
  const { value, onChange, shown } = props
  const [label, name] = useState(shown ?? '')
  const chosen = textOf(value)
  const options = found.map((one) => ({ value: one.id, label: one.heading }))
  const kept = chosen !== '' && !found.some((one) => one.id === chosen) ? [{ value: chosen, label: label || '已选的一项' }] : []
  return (
    <Select
      {...saying(props)} allowClear showSearch={{ filterOption: false, searchValue: words, onSearch: onWords }} placeholder={placeholder} value={chosen || null}
      options={[...kept, ...options]} loading={loading} notFoundContent={loading ? '正在查找……' : nothing}
      onChange={(id: string | null) => {
        name(found.find((one) => one.id === id)?.heading ?? '')
        onChange(id ?? null)
      }}
    />
  )
}
