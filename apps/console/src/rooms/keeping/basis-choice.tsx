import type { Basis } from '@zhenzhi/contract'
import { Radio } from 'antd'
import { FieldBox } from '../../parts/field-box.tsx'

/** The rule it goes by, each with its article. */
export function BasisChoice({ bases, value, onChange }: { bases: readonly Basis[]; value: string; onChange: (id: string) => void }) {
  return (
    <FieldBox id="basis" label="依据" group>
      <Radio.Group vertical name="basis" value={value} onChange={(event) => onChange(String(event.target.value))} options={bases.map((one) => ({ value: one.id, label: sayBasis(one) }))} />
    </FieldBox>
  )
}

export function sayBasis({ law, article, step }: Basis): string {
  return `${law}${article ?? ''}（${step}）`
}
