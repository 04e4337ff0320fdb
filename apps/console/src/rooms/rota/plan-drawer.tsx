import type { RotaMonth, RotaPlan, ShiftKind } from '@zhenzhi/contract'
import { Button, Drawer, Radio } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../../parts/field-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { planRota } from '../../wire/rota.ts'
import { PickBox, PickManyBox } from './pick-box.tsx'
import { useRotaChange } from './use-rota-change.ts'
import { hours, kindWords, sayMonth, usualHours, weekdays } from './words.ts'

const hourOptions = hours.map((hour) => ({ id: hour, name: hour }))
const dayWords = [{ value: 'working', label: '工作日' }, { value: 'all', label: '每天' }, { value: 'rest', label: '周末和节假日' }, { value: 'some', label: '每周固定几天' }]

/** 排班: which days, which hours, who takes turns. What was planned for the month before is there already. */
export function PlanDrawer({ town, month, onClose }: { town: number; month: RotaMonth; onClose: () => void }) {
  const [kind, choose] = useState<ShiftKind>('seat')
  return (
    <Drawer open title={`排${sayMonth(month.month)}的班`} size={560} onClose={onClose} destroyOnHidden mask={{ closable: false }}>
      <div className="stack">
        <FieldBox id="rota-kind" label="排哪一种班" group><Radio.Group value={kind} onChange={(event) => choose(kindOf(event.target.value))} options={month.kinds.map(({ id }) => ({ value: id, label: kindWords[id] }))} /></FieldBox>
        <PlanForm key={kind} town={town} month={month} kind={kind} onClose={onClose} />
      </div>
    </Drawer>
  )
}

function kindOf(value: unknown): ShiftKind {
  return (['seat', 'heads', 'unit', 'watch'] as const).find((one) => one === value) ?? 'seat'
}

function PlanForm({ town, month, kind, onClose }: { town: number; month: RotaMonth; kind: ShiftKind; onClose: () => void }) {
  const change = useRotaChange(town)
  const [plan, write] = useState<RotaPlan>(() => month.kinds.find(({ id }) => id === kind)?.plan ?? emptyPlan(kind))
  const set = (more: Partial<RotaPlan>) => write({ ...plan, ...more })
  const send = async () => {
    if (await change.send('班已排好', () => planRota({ town, month: month.month }, kind, plan))) onClose()
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      <FieldBox id="rota-days" label="哪些日子要排" group problem={change.problemOf('days')}>
        <Radio.Group value={typeof plan.days === 'string' ? plan.days : 'some'} onChange={(event) => set({ days: daysOf(event.target.value) })} options={dayWords} />
        {typeof plan.days !== 'string' && <PickManyBox id="rota-weekdays" label="星期几" hint="遇到节假日不排" options={weekdays.slice(1).map((name, at) => ({ id: String(at + 1), name: `周${name}` }))} values={plan.days.map(String)} onChange={(days) => set({ days: days.map(Number) })} />}
      </FieldBox>
      <div className="rota-hours">
        <PickBox id="rota-starts" label="接班时间" required options={hourOptions} value={plan.starts} onChange={(starts) => set({ starts: starts ?? plan.starts })} />
        <PickBox id="rota-ends" label="交班时间" required hint={plan.ends <= plan.starts ? '到第二天' : ''} options={hourOptions} value={plan.ends} onChange={(ends) => set({ ends: ends ?? plan.ends })} />
      </div>
      {kind === 'unit' && <PickManyBox id="rota-units" label="轮流的单位" required problem={change.problemOf('units')} options={month.units} values={plan.units} onChange={(units) => set({ units })} />}
      <PickManyBox id="rota-people" label={kind === 'watch' ? '轮流值班的人' : kind === 'unit' ? '轮流到岗的人' : '轮流坐班的领导'} hint="按选的先后轮流。还没有定的可以先不选，表上显示为空班。" options={month.colleagues} values={plan.people} onChange={(people) => set({ people })} />
      {kind === 'watch' && <PickManyBox id="rota-leads" label="轮流带班的领导" options={month.colleagues} values={plan.leads} onChange={(leads) => set({ leads })} />}
      <FieldBox id="rota-turn" label="怎么轮" group><Radio.Group value={plan.turn} onChange={(event) => set({ turn: event.target.value === 'week' ? 'week' : 'shift' })} options={[{ value: 'shift', label: '一班一换' }, { value: 'week', label: '一周一换' }]} /></FieldBox>
      <p className="soft">已经排了的日子不动，只补还没有排的。上个月轮到谁，这个月接着往下轮。</p>
      {change.refusal && change.refusal.field === undefined && <RefusalAlert says={change.refusal.says} />}
      <div><Button type="primary" size="large" htmlType="submit" loading={change.busy}>排班</Button></div>
    </form>
  )
}

function emptyPlan(kind: ShiftKind): RotaPlan {
  const [starts, ends] = usualHours[kind]
  return { days: kind === 'watch' ? 'all' : kind === 'heads' ? [4] : 'working', turn: 'shift', starts, ends, people: [], leads: [], units: [] }
}

function daysOf(value: unknown): RotaPlan['days'] {
  return (['all', 'working', 'rest'] as const).find((one) => one === value) ?? [1]
}
