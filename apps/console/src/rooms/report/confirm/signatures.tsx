import type { ConfirmOfficeView, SignatureView } from '@zhenzhi/contract'
import { Button } from 'antd'
import { sayDay, sayMoment } from '../../../parts/days.ts'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import type { ConfirmAt } from '../../../wire/confirm.ts'
import { useConfirming } from './use-confirming.ts'

/** Who signed for an office, the latest first; an office may take its word back. */
export function Signatures({ office: { mine, signed }, at }: { office: ConfirmOfficeView; at: ConfirmAt }) {
  const { send, busy, refusal } = useConfirming(at)
  if (signed.length === 0) return null
  const saysOf = ({ signer, day, figures, cutoff, name, post, moment }: SignatureView) => `${signer}，${sayDay(day)}签，${figures}个数字（登记截至${sayDay(cutoff)}）。由${name}（${post}）${sayMoment(moment)}填入。`
  return (
    <section className="card no-print" aria-label="签字记录">
      <h2>签字记录</h2>
      {refusal && <RefusalAlert says={refusal.says} />}
      <ul className="stack">
        {signed.map((one) => (
          <li key={one.number} className="row">
            <span>{saysOf(one)}</span>
            {mine && <Button size="small" loading={busy} onClick={() => void send('withdraw', { of: one.number }, '已撤回这次确认')}>撤回</Button>}
          </li>
        ))}
      </ul>
    </section>
  )
}
