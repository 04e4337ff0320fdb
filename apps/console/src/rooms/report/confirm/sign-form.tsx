import type { ConfirmOfficeView } from '@zhenzhi/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import type { ConfirmAt } from '../../../wire/confirm.ts'
import { PaperFields } from './paper-fields.tsx'
import { useConfirming } from './use-confirming.ts'
import { toSign } from './words.ts'

/** One signature for all figures of the office that wait for one, as they stand on the screen. */
export function SignForm({ office, at }: { office: ConfirmOfficeView; at: ConfirmAt }) {
  const figures = toSign(office)
  const { send, busy, refusal, problemOf } = useConfirming(at)
  const [paper, write] = useState({ signer: '', day: '' })
  const sign = () => send('confirm', { office: office.office, ...paper, figures: figures.map(({ id, value, numerator, denominator }) => ({ id, value, numerator, denominator })) }, `已确认 ${figures.length} 个数字`)
  return (
    <form className="card stack no-print" aria-label="确认" noValidate onSubmit={(event) => {
      event.preventDefault()
      void sign()
    }}>
      <h2>确认</h2>
      <p>确认的是上表中还没有确认的 {figures.length} 个数字，按现在显示的数。有意见的数字不在其内。</p>
      <PaperFields id="confirm" paper={paper} onChange={write} problemOf={problemOf} />
      {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
      <div><Button type="primary" htmlType="submit" loading={busy} disabled={paper.signer.trim() === '' || paper.day === ''}>确认这些数字</Button></div>
    </form>
  )
}
