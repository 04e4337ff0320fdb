import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../../parts/field-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { decideDisposal } from '../../wire/keeping.ts'
import { useChange } from './use-change.ts'

interface DisposalDecisionProps {
  town: number
  id: string
  /** Appraised as worth keeping. */
  keep: readonly string[]
  items: number
}

/** The second person's word. What is approved goes at once. */
export function DisposalDecision({ town, id, keep, items }: DisposalDecisionProps) {
  const [typed, type] = useState('')
  const { change, busy, refusal, problemOf } = useChange()
  const { message } = App.useApp()
  const decide = async (verdict: 'approved' | 'declined') => {
    const answer = await change(() => decideDisposal(town, id, { verdict, keep, typed }))
    if (answer === undefined) return
    const held = answer.held > 0 ? `；${answer.held} 项有冻结，没有销毁` : ''
    void message.success(verdict === 'declined' ? '已记下：不批准' : `已销毁 ${answer.destroyed} 项，密钥 ${answer.keys} 把${held}`)
  }
  return (
    <section className="card stack no-print" aria-label="批准">
      <p>批准后当即销毁 {items - keep.length} 项{keep.length > 0 && `，留下 ${keep.length} 项`}，不能恢复。</p>
      {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
      <FieldBox id="disposal-typed" label="照打“销毁”二字" required problem={problemOf('typed')}>
        <Input id="disposal-typed" value={typed} autoComplete="off" onChange={(event) => type(event.target.value)} />
      </FieldBox>
      <div className="row">
        <Button danger type="primary" loading={busy} disabled={typed.trim() === ''} onClick={() => void decide('approved')}>批准并销毁</Button>
        <Button disabled={busy} onClick={() => void decide('declined')}>不批准</Button>
      </div>
    </section>
  )
}
