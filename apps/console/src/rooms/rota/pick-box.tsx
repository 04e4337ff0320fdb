import { Select } from 'antd'
import { FieldBox } from '../../parts/field-box.tsx'

interface PickBoxProps {
  id: string
  label: string
  options: readonly { id: string; name: string }[]
  required?: boolean
  hint?: string
  problem?: string | undefined
}

/** One of a list, found by typing. */
export function PickBox({ id, label, options, value, onChange, ...more }: PickBoxProps & { value: string | undefined; onChange: (id: string | undefined) => void }) {
  return (
    <FieldBox id={id} label={label} {...more}>
      <Select id={id} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="打字查找" value={value ?? null} options={optionsOf(options)} onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)} />
    </FieldBox>
  )
}

/** Several of a list, in the order they were chosen: so the turns go round. */
export function PickManyBox({ id, label, options, values, onChange, ...more }: PickBoxProps & { values: readonly string[]; onChange: (ids: string[]) => void }) {
  return (
    <FieldBox id={id} label={label} {...more}>
      <Select id={id} mode="multiple" showSearch={{ optionFilterProp: 'label' }} placeholder="打字查找，可以选多个" value={[...values]} options={optionsOf(options)} onChange={onChange} />
    </FieldBox>
  )
}

function optionsOf(options: PickBoxProps['options']): { value: string; label: string }[] {
  return options.map(({ id, name }) => ({ value: id, label: name }))
}
