import { Button, Radio } from 'antd'
import type { InputProps } from './field-props.ts'

const options = [{ value: true, label: '是' }, { value: false, label: '否' }]

/** Yes, no, or not said: a tick box could not tell the last two apart. */
export function YesInput({ id, value, onChange }: InputProps) {
  const said = typeof value === 'boolean'
  return (
    <div className="row">
      <Radio.Group name={id} className="choice-row" options={options} value={said ? value : null} onChange={(event) => onChange(event.target.value === true)} />
      {said && <Button type="link" size="small" onClick={() => onChange(null)}>清除</Button>}
    </div>
  )
}
