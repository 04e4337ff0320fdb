import type { IsolationView } from '@zhenzhi/contract'
import { App, Modal } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { destroyIsolated, releaseIsolation } from '../../wire/keeping.ts'
import { useChange } from './use-change.ts'
import { WordsBox } from './words-box.tsx'

interface IsolationDecisionProps {
  town: number
  isolation: IsolationView
  verdict: 'release' | 'destroy'
  onClose: () => void
}

/** Released it is seen again as it was; destroyed it is gone for good. */
export function IsolationDecision({ town, isolation, verdict, onClose }: IsolationDecisionProps) {
  const [reason, setReason] = useState('')
  const { change, busy, refusal, problemOf } = useChange()
  const { message } = App.useApp()
  const releases = verdict === 'release'
  const save = async () => {
    const answer = await change<object>(() => (releases ? releaseIsolation : destroyIsolated)(town, isolation.id, reason.trim()))
    if (answer === undefined) return
    void message.success(releases ? '已解除隔离，原来能看的人又能看到' : '已销毁，内容不能恢复')
    onClose()
  }
  return (
    <Modal
      open title={releases ? '确认不涉密，解除隔离' : '确认涉密，销毁'} okText={releases ? '解除隔离' : '销毁'} cancelText="取消" onCancel={onClose} onOk={() => void save()}
      okButtonProps={{ loading: busy, danger: !releases, disabled: reason.trim() === '' }}
    >
      <div className="stack">
        {!releases && <p>销毁后内容永远打不开，只留下“某日办过、某日删除”和统计数。请在保密部门认定以后再办。</p>}
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <WordsBox id="isolation-reason" label="理由" value={reason} onChange={setReason} problem={problemOf('reason')} hint="写认定的单位和日期，不写涉密内容本身。会一直保留。" />
      </div>
    </Modal>
  )
}
