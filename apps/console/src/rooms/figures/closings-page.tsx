import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { sayDay, sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { FieldBox, describedBy } from '../../parts/field-box.tsx'
import { Page } from '../../parts/page.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { Table } from '../../parts/table.tsx'
import { closePeriod, closingsQuery } from '../../wire/figures.ts'
import { may, useMe } from '../../wire/me.ts'
import type { Refusal } from '../../wire/refused.ts'
import { isRefused } from '../../wire/refused.ts'
import { useToday, useTown } from '../../wire/town.ts'

/** Periods that were closed: every figure as it was then, never changed since. */
export function ClosingsPage() {
  const town = useTown()
  const me = useMe()
  const { data: closings } = useSuspenseQuery(closingsQuery(town.id))
  const [open, setOpen] = useState(false)
  return (
    <Page title="封账和对比" lead={`${town.name}。封账把一个期间的数固定下来；以后有更正，对比时逐项说明，不会悄悄改数。`} tools={may(me, 'figures.close', town.id) && <Button type="primary" onClick={() => setOpen(true)}>封账</Button>}>
      {closings.length === 0 ? <Empty says="还没有封过账。报出年度报告或季报之前，先封账再报。" /> : (
        <Table
          caption="封账" rows={closings} keyOf={(closing) => closing.id}
          columns={[
            { key: 'period', title: '期间', heading: true, show: (one) => <Link to="/closings/$id" params={{ id: one.id }}>{sayDay(one.from)}至{sayDay(one.to)}</Link> },
            { key: 'cutoff', title: '登记截止', show: (one) => sayDay(one.cutoff) },
            { key: 'moment', title: '封账时间', show: (one) => sayMoment(one.moment) },
            { key: 'seq', title: '记账序号', number: true, show: (one) => one.seq },
            { key: 'note', title: '说明', show: (one) => one.note },
          ]}
        />
      )}
      {open && <CloseForm town={town.id} onClose={() => setOpen(false)} />}
    </Page>
  )
}

function CloseForm({ town, onClose }: { town: number; onClose: () => void }) {
  const today = useToday()
  const queries = useQueryClient()
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`)
  const [to, setTo] = useState(today)
  const [cutoff, setCutoff] = useState(today)
  const [note, write] = useState('')
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const close = async () => {
    setBusy(true)
    const answer = await closePeriod({ town, from, to, cutoff, note: note.trim() })
    setBusy(false)
    if (isRefused(answer)) return refuse(answer.refusal)
    await queries.invalidateQueries({ queryKey: ['closings'] })
    onClose()
  }
  const day = (id: string, label: string, at: { value: string; set: (day: string) => void }) => (
    <FieldBox id={id} label={label} required problem={refusal?.field === id ? refusal.says : undefined}>
      <DayBox id={id} value={at.value} onChange={at.set} />
    </FieldBox>
  )
  return (
    <Modal open title="封账" okText="封账" cancelText="先不封" onOk={() => void close()} onCancel={onClose} okButtonProps={{ loading: busy }}>
      <div className="stack">
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        {day('from', '期间从', { value: from, set: setFrom })}
        {day('to', '期间到', { value: to, set: setTo })}
        {day('cutoff', '登记截止', { value: cutoff, set: setCutoff })}
        <FieldBox id="note" label="说明" hint="例如：2026 年度报告上报数">
          <Input id="note" aria-describedby={describedBy('note')} maxLength={200} value={note} onChange={(event) => write(event.target.value)} />
        </FieldBox>
      </div>
    </Modal>
  )
}
