import { Input } from 'antd'
import { FieldBox, describedBy } from './field-box.tsx'

interface LineBoxProps {
  id: string
  label: string
  value: string
  onChange: (text: string) => void
  required?: boolean
  hint?: string
  problem?: string | undefined
  type?: 'text' | 'password'
  autoComplete?: string
  inputMode?: 'tel' | 'text'
}

/** One line to type, with its label. */
export function LineBox({ id, label, value, onChange, required = false, hint, problem, type = 'text', autoComplete = 'off', inputMode = 'text' }: LineBoxProps) {
  const shared = { id, value, autoComplete, inputMode, 'aria-describedby': describedBy(id), onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value) }
  return (
    <FieldBox id={id} label={label} required={required} hint={hint} problem={problem}>
      {type === 'password' ? <Input.Password {...shared} /> : <Input {...shared} />}
    </FieldBox>
  )
}
