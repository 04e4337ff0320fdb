import type { RotaMonth, RotaShift } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { Mark } from '../../parts/mark.tsx'
import { doingsOf, doingWords } from './shift-doings.ts'
import type { Step } from './shift-doings.ts'
import { ShiftForm } from './shift-form.tsx'
import { kindWords, sayDay, standOf, weekdays, whoOf } from './words.ts'

interface ShiftDrawerProps {
  town: number
  month: RotaMonth
  shift: RotaShift
  today: string
  onClose: () => void
}

/** One shift: who is on it, how it stands, and what may be done with it. */
export function ShiftDrawer({ town, month, shift, today, onClose }: ShiftDrawerProps) {
  const [step, choose] = useState<Step>()
  const doings = doingsOf(shift, { today, mayPlan: month.mayPlan })
  const stand = standOf(shift, today)
  const weekday = month.days.find(({ day }) => day === shift.day)?.weekday ?? 0
  return (
    <Drawer open title={`${sayDay(shift.day)}（周${weekdays[weekday]}）${kindWords[shift.kind]}`} size={520} onClose={onClose} destroyOnHidden>
      <div className="stack">
        <p><b>{whoOf(shift)}</b>　{shift.starts}—{shift.ends <= shift.starts ? '第二天 ' : ''}{shift.ends} {stand && <Mark tone={stand.tone}>{stand.word}</Mark>}</p>
        {shift.swap && <p>{shift.onShift?.name}申请换给{shift.swap.to.name}（{shift.swap.reason}）{shift.swap.inReturn && `，换回${sayDay(shift.swap.inReturn.day)}的班`}。</p>}
        {shift.handled !== null && <p>当班办理 {shift.handled} 件。</p>}
        {doings.length === 0 ? <p className="soft">这一班现在没有您要办的。</p> : (
          <div className="row" role="group" aria-label="办什么">
            {doings.map((one) => <Button key={one} aria-pressed={one === step} type={one === step ? 'primary' : 'default'} onClick={() => choose(one)}>{doingWords[one]}</Button>)}
          </div>
        )}
        {step !== undefined && doings.includes(step) && <ShiftForm key={`${step} ${shift.position}`} town={town} month={month} shift={shift} step={step} onDone={onClose} />}
        {shift.within && <p><Link to="/cases/$id" params={{ id: shift.id }}>看办理经过</Link></p>}
      </div>
    </Drawer>
  )
}
