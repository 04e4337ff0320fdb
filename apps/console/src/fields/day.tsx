import { Button } from 'antd'
import { DayBox } from '../parts/day-box.tsx'
import { textOf } from './field-props.ts'
import type { InputProps } from './field-props.ts'
import { useGround } from './ground.ts'

export function DayInput({ id, wrong, value, onChange }: InputProps) {
  const { day } = useGround()
  return (
    <div className="row">
      <DayBox id={id} wrong={wrong} value={textOf(value)} onChange={(chosen) => onChange(chosen || null)} />
      {textOf(value) === '' && <Button onClick={() => onChange(day)}>同办理日期</Button>}
    </div>
  )
}
