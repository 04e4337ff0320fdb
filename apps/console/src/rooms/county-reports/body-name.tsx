import { AutoComplete } from 'antd'
import { FieldBox } from '../../parts/field-box.tsx'

/** The body whose number it is; names used before are proposed, so that one body has one name. */
export function BodyName({ id, value, names, onChange }: { id: string; value: string; names: readonly string[]; onChange: (name: string) => void }) {
  return (
    <FieldBox id={id} label="哪个部门的数字" required>
      <AutoComplete id={id} value={value} maxLength={40} options={names.map((name) => ({ value: name }))} placeholder="例如：县信访局" showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }} onChange={onChange} />
    </FieldBox>
  )
}
