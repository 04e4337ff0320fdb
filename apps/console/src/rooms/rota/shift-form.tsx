import type { RotaMonth, RotaShift, ShiftStep } from '@zhenzhi/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { LineBox } from '../../parts/line-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { stepShift } from '../../wire/rota.ts'
import { PickBox } from './pick-box.tsx'
import { doingWords } from './shift-doings.ts'
import type { Step } from './shift-doings.ts'
import { useRotaChange } from './use-rota-change.ts'
import { sayDay } from './words.ts'

interface Said {
  who?: string | undefined
  lead?: string | undefined
  unit?: string | undefined
  inReturn?: string | undefined
  text: string
}

interface FormProps {
  town: number
  month: RotaMonth
  shift: RotaShift
  step: Step
  onDone: () => void
}

/** What a step asks, and the button that does it. */
export function ShiftForm({ town, month, shift, step, onDone }: FormProps) {
  const change = useRotaChange(town)
  const [said, say] = useState<Said>(() => ({ text: '', ...(step === 'assign' ? { who: shift.onShift?.id, lead: shift.lead?.id, unit: shift.unit?.id } : {}) }))
  const doing = doingOf(step, said)
  const send = async () => {
    if (doing !== undefined && await change.send(`${doingWords[step]}：已办好`, () => stepShift(town, shift, doing))) onDone()
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      <Asked month={month} shift={shift} step={step} said={said} say={(more) => say({ ...said, ...more })} problemOf={change.problemOf} />
      {change.refusal && <RefusalAlert says={change.refusal.says} />}
      <div><Button type="primary" htmlType="submit" loading={change.busy} disabled={doing === undefined}>确定{doingWords[step]}</Button></div>
    </form>
  )
}

interface AskedProps extends Pick<FormProps, 'month' | 'shift' | 'step'> {
  said: Said
  say: (more: Partial<Said>) => void
  problemOf: (field: string) => string | undefined
}

function Asked({ month, shift, step, said, say, problemOf }: AskedProps) {
  const others = month.colleagues.filter(({ id }) => id !== shift.onShift?.id)
  const reason = (label: string) => <LineBox id="shift-text" label={label} required value={said.text} onChange={(text) => say({ text })} problem={problemOf('reason')} />
  const handled = <LineBox id="shift-text" label="当班办理件数" hint="没有的不填" value={said.text} onChange={(text) => say({ text })} problem={problemOf('handled')} />
  switch (step) {
    case 'assign': return (
      <>
        {shift.kind === 'unit' && <PickBox id="shift-unit" label="轮值单位" options={month.units} value={said.unit} onChange={(unit) => say({ unit })} />}
        <PickBox id="shift-who" label="值班人员" options={month.colleagues} value={said.who} onChange={(who) => say({ who })} />
        {shift.kind === 'watch' && <PickBox id="shift-lead" label="带班领导" options={month.colleagues} value={said.lead} onChange={(lead) => say({ lead })} />}
      </>
    )
    case 'askSwap': return (
      <>
        <PickBox id="shift-who" label="换给谁" required options={others} value={said.who} onChange={(who) => say({ who, inReturn: undefined })} />
        <PickBox id="shift-return" label="换回对方的哪一班" hint="不换回的不选" problem={problemOf('inReturn')} options={theirs(month, shift, said.who)} value={said.inReturn} onChange={(inReturn) => say({ inReturn })} />
        <LineBox id="shift-text" label="换班理由" required hint="写“出差”“培训”就行，不写病情和家事。" value={said.text} onChange={(text) => say({ text })} />
      </>
    )
    case 'standIn': return <><PickBox id="shift-who" label="替班的人" required options={others} value={said.who} onChange={(who) => say({ who })} />{handled}</>
    case 'hold': return handled
    case 'miss': return reason('缺岗的原因')
    case 'vacate':
    case 'cancel':
    case 'refuseSwap': return reason('理由')
    case 'agreeSwap':
    case 'declineSwap':
    case 'withdrawSwap':
    case 'approveSwap': return null
  }
}

/** Shifts of the other in the same month that are still to come. */
function theirs({ shifts }: RotaMonth, shift: RotaShift, who: string | undefined): { id: string; name: string }[] {
  return shifts.filter((one) => one.onShift?.id === who && who !== undefined && one.state === 'planned' && one.kind === shift.kind && one.id !== shift.id).map(({ id, day }) => ({ id, name: sayDay(day) }))
}

/** The step as it is sent; undefined as long as something is missing. */
function doingOf(step: Step, { who, lead, unit, inReturn, text }: Said): ShiftStep | undefined {
  const said = text.normalize('NFKC').trim()
  const handled = said === '' ? {} : { handled: Number(said) }
  const counts = said === '' || /^\d{1,3}$/.test(said)
  switch (step) {
    case 'assign': return { step, ...(who === undefined ? {} : { onShift: who }), ...(lead === undefined ? {} : { lead }), ...(unit === undefined ? {} : { unit }) }
    case 'askSwap': return who === undefined || said === '' ? undefined : { step, swapTo: who, swapReason: text.trim(), ...(inReturn === undefined ? {} : { inReturn }) }
    case 'standIn': return who === undefined || !counts ? undefined : { step, stoodInBy: who, ...handled }
    case 'hold': return counts ? { step, ...handled } : undefined
    case 'miss':
    case 'vacate':
    case 'cancel':
    case 'refuseSwap': return said === '' ? undefined : { step, reason: text.trim() }
    case 'agreeSwap':
    case 'declineSwap':
    case 'withdrawSwap':
    case 'approveSwap': return { step }
  }
}
