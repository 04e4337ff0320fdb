import { Input } from 'antd'
import { FieldBox, describedBy } from '../../parts/field-box.tsx'
import type { Refusal } from '../../wire/refused.ts'

interface ReasonProps {
  prefix: string
  value: string
  onChange: (reason: string) => void
  refusal: Refusal | undefined
}

/** Why; it is kept for good. */
export function Reason({ prefix, value, onChange, refusal }: ReasonProps) {
  const id = `${prefix}-reason`
  const problem = refusal?.field === 'reason' ? refusal.says : undefined
  return (
    <FieldBox id={id} label="理由" required hint="会一直保留在办理经过里。" problem={problem}>
      <Input.TextArea id={id} aria-describedby={describedBy(id)} autoSize={{ minRows: 2 }} value={value} onChange={(event) => onChange(event.target.value)} />
    </FieldBox>
  )
}
