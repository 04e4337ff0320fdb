import type { HoldView } from '@zhenzhi/contract'
import { App, Modal } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { liftHold } from '../../wire/keeping.ts'
import { useChange } from './use-change.ts'
import { WordsBox } from './words-box.tsx'

/** Best by somebody else than who set it; that it was the same is said. */
export function HoldLift({ town, hold, onClose }: { town: number; hold: HoldView; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { change, busy, refusal, problemOf } = useChange()
  const { message } = App.useApp()
  const save = async () => {
    const answer = await change(() => liftHold(town, hold.id, reason.trim()))
    if (answer === undefined) return
    void message.success(answer.bySame ? '已解除；设定和解除是同一人，已在记录上标明' : '已解除')
    onClose()
  }
  return (
    <Modal open title="解除冻结" okText="解除" cancelText="取消" onCancel={onClose} onOk={() => void save()} okButtonProps={{ loading: busy, disabled: reason.trim() === '' }}>
      <div className="stack">
        <p>冻结的理由：{hold.reason}（{hold.by}设定）。最好由另一个人解除；同一人解除的，会在记录上标明。</p>
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <WordsBox id="lift-reason" label="解除的理由" value={reason} onChange={setReason} problem={problemOf('reason')} hint="会一直保留。" />
      </div>
    </Modal>
  )
}
