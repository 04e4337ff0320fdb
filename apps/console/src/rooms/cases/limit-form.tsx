import type { CaseView, DutyView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { sayDay } from '../../parts/days.ts'
import { FieldBox, describedBy } from '../../parts/field-box.tsx'
import { randomKey } from '../../parts/random-key.ts'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { limitDuty } from '../../wire/clocks.ts'
import { useAsking } from '../../wire/use-asking.ts'

/** 限办: a leader's own day for one deadline, with what is to be done by then. */
export function LimitForm({ file, duty, onClose }: { file: CaseView; duty: DutyView; onClose: () => void }) {
  const [key] = useState(randomKey)
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const { ask, busy, refusal, problemOf } = useAsking()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = async () => {
    if (await ask(() => limitDuty(file.id, { key, duty: duty.duty, round: duty.round, until, reason })) === undefined) return
    await queries.invalidateQueries({ queryKey: ['case', file.id] })
    void message.success('已限办，写进办理记录')
    onClose()
  }
  return (
    <Modal open title={`限办：${duty.title}`} okText="限办" cancelText="取消" okButtonProps={{ loading: busy }} onOk={() => void save()} onCancel={onClose}>
      <div className="stack">
        {refusal && !['until', 'reason'].includes(refusal.field ?? '') && <RefusalAlert says={refusal.says} />}
        <FieldBox id="limit-until" label="限办日期" required hint={`要早于期限 ${sayDay(duty.statutoryDue)}；期限本身不变。`} problem={problemOf('until')}><DayBox id="limit-until" value={until} onChange={setUntil} /></FieldBox>
        <FieldBox id="limit-reason" label="限办要求" required hint="经办人会看到；不写群众姓名、电话。" problem={problemOf('reason')}>
          <Input.TextArea id="limit-reason" aria-describedby={describedBy('limit-reason')} autoSize={{ minRows: 2, maxRows: 5 }} value={reason} onChange={(event) => setReason(event.target.value)} />
        </FieldBox>
      </div>
    </Modal>
  )
}
