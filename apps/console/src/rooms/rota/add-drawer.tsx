import type { RotaMonth, ShiftKind } from '@zhenzhi/contract'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { sendingKey } from '../../wire/returns.ts'
import { addShift } from '../../wire/rota.ts'
import type { ShiftToAdd } from '../../wire/rota.ts'
import { PickBox } from './pick-box.tsx'
import { useRotaChange } from './use-rota-change.ts'
import { hours, kindWords, usualHours } from './words.ts'

const hourOptions = hours.map((hour) => ({ id: hour, name: hour }))

interface Typed extends Pick<ShiftToAdd, 'kind' | 'day' | 'starts' | 'ends'> {
  unit: string | undefined
  onShift: string | undefined
  lead: string | undefined
}

/** What was left empty is not sent, nor what this kind of shift has not. */
function toAdd({ kind, day, starts, ends, unit, onShift, lead }: Typed): ShiftToAdd {
  return { kind, day, starts, ends, ...(unit === undefined || kind !== 'unit' ? {} : { unit }), ...(onShift === undefined ? {} : { onShift }), ...(lead === undefined || kind !== 'watch' ? {} : { lead }) }
}

/** 加一班: one shift beside the pattern. */
export function AddDrawer({ town, month, today, onClose }: { town: number; month: RotaMonth; today: string; onClose: () => void }) {
  const change = useRotaChange(town)
  const [key] = useState(sendingKey)
  const [shift, write] = useState<Typed>(() => ({ kind: 'watch', day: today.startsWith(month.month) ? today : `${month.month}-01`, starts: '08:30', ends: '08:30', unit: undefined, onShift: undefined, lead: undefined }))
  const set = (more: Partial<Typed>) => write({ ...shift, ...more })
  const pickKind = (id: string | undefined) => {
    const kind = month.kinds.find((one) => one.id === id)?.id
    if (kind !== undefined) set({ kind, starts: usualHours[kind][0], ends: usualHours[kind][1] })
  }
  const send = async () => {
    if (await change.send('已加一班', () => addShift(town, { ...toAdd(shift), key }))) onClose()
  }
  return (
    <Drawer open title="加一班" size={520} onClose={onClose} destroyOnHidden mask={{ closable: false }}>
      <form className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}>
        <PickBox id="add-kind" label="排班种类" required options={month.kinds.map(({ id }: { id: ShiftKind }) => ({ id, name: kindWords[id] }))} value={shift.kind} onChange={pickKind} />
        <FieldBox id="add-day" label="排班日期" required problem={change.problemOf('day')}><DayBox id="add-day" value={shift.day} onChange={(day) => set({ day })} /></FieldBox>
        <div className="rota-hours">
          <PickBox id="add-starts" label="接班时间" required options={hourOptions} value={shift.starts} onChange={(starts) => set({ starts: starts ?? shift.starts })} />
          <PickBox id="add-ends" label="交班时间" required hint={shift.ends <= shift.starts ? '到第二天' : ''} options={hourOptions} value={shift.ends} onChange={(ends) => set({ ends: ends ?? shift.ends })} />
        </div>
        {shift.kind === 'unit' && <PickBox id="add-unit" label="轮值单位" required options={month.units} value={shift.unit} onChange={(unit) => set({ unit })} />}
        <PickBox id="add-who" label="值班人员" options={month.colleagues} value={shift.onShift} onChange={(onShift) => set({ onShift })} />
        {shift.kind === 'watch' && <PickBox id="add-lead" label="带班领导" options={month.colleagues} value={shift.lead} onChange={(lead) => set({ lead })} />}
        {change.refusal && change.refusal.field !== 'day' && <RefusalAlert says={change.refusal.says} />}
        <div><Button type="primary" htmlType="submit" loading={change.busy}>加一班</Button></div>
      </form>
    </Drawer>
  )
}
