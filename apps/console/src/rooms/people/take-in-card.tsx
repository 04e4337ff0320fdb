import type { TakeIn } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { sayDay } from '../../parts/days.ts'
import { FieldBox } from '../../parts/field-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { setTakeIn, takeInQuery } from '../../wire/take-in.ts'
import { useToday } from '../../wire/town.ts'
import { useSending } from './use-sending.ts'

/** 补录期: until when what happened before the town began to work here is registered. */
export function TakeInCard({ town }: { town: number }) {
  const { data: { takeIn, mayChange } } = useSuspenseQuery(takeInQuery(town))
  const [open, setOpen] = useState(false)
  return (
    <section className="card">
      <h2>补录期</h2>
      <p>{sayTakeIn(takeIn)}</p>
      {mayChange && <Button className="no-print" onClick={() => setOpen(true)}>设定补录期</Button>}
      {open && <TakeInForm town={town} now={takeIn} onClose={() => setOpen(false)} />}
    </section>
  )
}

function sayTakeIn(takeIn: TakeIn | null): string {
  if (takeIn === null) return '还没有设定，以前发生的事随时可以登记。'
  const { starts, until } = takeIn
  return `${sayDay(starts)}启用。启用以前的事，${until === null ? '现在可以补录，截止日还没有定。' : `补录到 ${sayDay(until)} 为止。`}`
}

function TakeInForm({ town, now, onClose }: { town: number; now: TakeIn | null; onClose: () => void }) {
  const today = useToday()
  const [starts, setStarts] = useState(now?.starts ?? today)
  const [until, setUntil] = useState(now?.until ?? '')
  const { send, busy, refusal, problemOf } = useSending({ done: '已设定', renews: ['take-in'] })
  const save = async () => {
    if (await send(() => setTakeIn(town, { starts, until: until === '' ? null : until }))) onClose()
  }
  return (
    <Modal open title="设定补录期" okText="保存" cancelText="取消" okButtonProps={{ loading: busy, disabled: starts === '' }} onOk={() => void save()} onCancel={onClose}>
      <div className="stack">
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <FieldBox id="take-in-starts" label="启用日" required problem={problemOf('starts')} hint="从这一天起的事照常登记。">
          <DayBox id="take-in-starts" value={starts} onChange={setStarts} />
        </FieldBox>
        <FieldBox id="take-in-until" label="补录截止日" problem={problemOf('until')} hint="过了这一天，启用日以前的事不再登记；没有定的不填。县里设定的，全县各乡镇一起变。">
          <DayBox id="take-in-until" value={until} onChange={setUntil} />
        </FieldBox>
      </div>
    </Modal>
  )
}
