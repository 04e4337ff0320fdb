import { Input } from 'antd'
import { FieldBox, describedBy } from '../../parts/field-box.tsx'

interface LineBoxProps {
  id: string
  label: string
  value: string
  onChange: (text: string) => void
  required?: boolean
  hint?: string
  inputMode?: 'tel' | 'text'
}

export function LineBox({ id, label, value, onChange, required = false, hint, inputMode = 'text' }: LineBoxProps) {
  return (
    <FieldBox id={id} label={label} required={required} hint={hint}>
      <Input id={id} aria-describedby={describedBy(id)} autoComplete="off" inputMode={inputMode} value={value} onChange={(event) => onChange(event.target.value)} />
    </FieldBox>
  )
}
