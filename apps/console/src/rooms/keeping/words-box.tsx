import { Input } from 'antd'
import { FieldBox, describedBy } from '../../parts/field-box.tsx'

interface WordsBoxProps {
  id: string
  label: string
  value: string
  onChange: (text: string) => void
  hint: string
  problem?: string | undefined
}

/** A sentence that is kept for good. */
export function WordsBox({ id, label, value, onChange, hint, problem }: WordsBoxProps) {
  return (
    <FieldBox id={id} label={label} required hint={hint} problem={problem}>
      <Input.TextArea id={id} aria-describedby={describedBy(id)} autoSize={{ minRows: 2 }} maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />
    </FieldBox>
  )
}
