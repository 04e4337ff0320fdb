import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { DayBox } from '../parts/day-box.tsx'
import { FieldBox, describedBy } from '../parts/field-box.tsx'
import { recordOf, textOf } from './field-props.ts'
import type { InputProps } from './field-props.ts'

/** What else may be said of a person; none of it is asked for unless somebody opens it. */
const more = ['sex', 'birth', 'idNumber', 'address', 'employer'] as const

/** One person. Name and telephone first; the rest on request, and why the number is asked. */
export function PersonInput({ id, value, onChange }: InputProps) {
  const person = recordOf(value)
  const [open, setOpen] = useState(more.some((part) => textOf(person[part]) !== ''))
  const set = (part: string, text: string) => {
    const rest = { ...person, [part]: text }
    onChange(Object.values(rest).every((one) => one === '') ? null : rest)
  }
  const line = (part: string, extra: { type?: string; inputMode?: 'numeric' | 'tel' } = {}) => (
    <Input id={`${id}-${part}`} aria-describedby={describedBy(`${id}-${part}`)} value={textOf(person[part])} autoComplete="off" {...extra} onChange={(event) => set(part, event.target.value)} />
  )
  return (
    <div className="field-inner">
      <div className="field-pair">
        <FieldBox id={`${id}-name`} label="姓名">{line('name')}</FieldBox>
        <FieldBox id={`${id}-phone`} label="电话">{line('phone', { type: 'tel', inputMode: 'tel' })}</FieldBox>
      </div>
      {open ? <MoreOfPerson id={id} person={person} set={set} line={line} /> : <Button type="link" className="at-start" onClick={() => setOpen(true)}>填更多（性别、出生日期、身份证号、住址、单位）</Button>}
    </div>
  )
}

interface MoreProps {
  id: string
  person: ReturnType<typeof recordOf>
  set: (part: string, text: string) => void
  line: (part: string, extra?: { inputMode: 'numeric' }) => React.ReactNode
}

function MoreOfPerson({ id, person, set, line }: MoreProps) {
  return (
    <>
      <div className="field-pair">
        <FieldBox id={`${id}-sex`} label="性别" group>
          <Radio.Group name={`${id}-sex`} options={['男', '女']} value={textOf(person['sex']) || null} onChange={(event) => set('sex', String(event.target.value))} />
        </FieldBox>
        <FieldBox id={`${id}-birth`} label="出生日期"><DayBox id={`${id}-birth`} value={textOf(person['birth'])} onChange={(day) => set('birth', day)} /></FieldBox>
      </div>
      <FieldBox id={`${id}-idNumber`} label="身份证号" hint="只用于文书上写明身份和认出同一个人，加密保存，谁看过都有记录。用不上就不填。">{line('idNumber')}</FieldBox>
      <FieldBox id={`${id}-address`} label="住址">{line('address')}</FieldBox>
      <FieldBox id={`${id}-employer`} label="工作单位">{line('employer')}</FieldBox>
    </>
  )
}
