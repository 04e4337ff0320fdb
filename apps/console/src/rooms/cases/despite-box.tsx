import { Input } from 'antd'
import { FieldBox, describedBy } from '../../parts/field-box.tsx'
import type { Refusal } from '../../wire/refused.ts'

interface DespiteBoxProps {
  value: string
  onChange: (reason: string) => void
  refusal: Refusal | undefined
}

/** Why it is done by the same person although somebody else is advised: asked for once the server has said so. */
export function DespiteBox({ value, onChange, refusal }: DespiteBoxProps) {
  if (refusal?.field !== 'despite' && value === '') return null
  return (
    <FieldBox id="act-despite" label="仍要这样办的理由" hint="会一直标明在办理经过里。不写姓名和案情。" problem={refusal?.field === 'despite' ? refusal.says : undefined}>
      <Input.TextArea id="act-despite" aria-describedby={describedBy('act-despite')} autoFocus autoSize={{ minRows: 2 }} maxLength={500} value={value} onChange={(event) => onChange(event.target.value)} />
    </FieldBox>
  )
}
