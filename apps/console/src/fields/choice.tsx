import { Button, Radio, Select } from 'antd'
import { saying, textOf } from './field-props.ts'
import type { InputProps } from './field-props.ts'
import { isLongChoice } from './is-group.ts'

/** One of a few: all in sight. One of many: a list to type into. */
export function ChoiceInput(props: InputProps) {
  const { field, value, onChange } = props
  const options = Object.entries(field.choices ?? {}).map(([key, word]) => ({ value: key, label: word }))
  const chosen = textOf(value)
  if (isLongChoice(field)) {
    return <Select {...saying(props)} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="请选择" value={chosen || null} options={options} onChange={(key) => onChange(key ?? null)} />
  }
  return (
    <div className="row">
      <Radio.Group id={props.id} className="choice-row" name={props.id} options={options} value={chosen || null} onChange={(event) => onChange(String(event.target.value))} />
      {chosen !== '' && <Button type="link" size="small" onClick={() => onChange(null)}>清除</Button>}
    </div>
  )
}
