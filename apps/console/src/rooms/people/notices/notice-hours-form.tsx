import type { NoticeHours } from '@zhenzhi/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../../../parts/field-box.tsx'
import { Mark } from '../../../parts/mark.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { setNoticeHours } from '../../../wire/notices.ts'
import './notice-hours.css'
import { useChanging } from './use-changing.ts'

const boxes = [{ name: 'from', label: '上班' }, { name: 'to', label: '下班' }, { name: 'digestAt', label: '每日提醒' }] as const

/** Working hours of the town and when everybody gets the counts of the day: hours as 08:30. */
export function NoticeHoursForm({ town, hours }: { town: number; hours: NoticeHours }) {
  const [given, give] = useState(hours)
  const { change, busy, refusal } = useChanging()
  const changed = boxes.some(({ name }) => given[name] !== hours[name])
  return (
    <section className="card stack" aria-label="时间">
      <h2>时间 <Mark>本地设置</Mark></h2>
      {refusal && <RefusalAlert says={refusal.says} />}
      <form className="notice-hours" onSubmit={(event) => {
        event.preventDefault()
        void change(() => setNoticeHours(town, given), '已保存')
      }}>
        {boxes.map(({ name, label }) => (
          <FieldBox key={name} id={`notice-${name}`} label={label}>
            <Input id={`notice-${name}`} type="time" required value={given[name]} onChange={({ target }) => give({ ...given, [name]: target.value })} />
          </FieldBox>
        ))}
        <Button type="primary" htmlType="submit" disabled={!changed} loading={busy}>保存</Button>
      </form>
    </section>
  )
}
