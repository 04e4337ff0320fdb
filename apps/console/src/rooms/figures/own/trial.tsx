import type { Composed } from '@zhenzhi/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { tryOwnIndicator } from '../../../wire/own-indicators.ts'
import type { Tried } from '../../../wire/own-indicators.ts'
import { isRefused } from '../../../wire/refused.ts'
import type { Refused } from '../../../wire/refused.ts'
import { useToday } from '../../../wire/town.ts'
import type { Town } from '../../../wire/town.ts'

/** What it would be this year; whatever is changed afterwards, the answer is gone. */
export function Trial({ town, composed }: { town: Town; composed: Composed | undefined }) {
  const year = useToday().slice(0, 4)
  const [tried, setTried] = useState<{ of: string; answer: Tried | Refused }>()
  const [busy, setBusy] = useState(false)
  const asked = composed === undefined ? '' : JSON.stringify(composed)
  const run = async () => {
    if (composed === undefined) return
    setBusy(true)
    const answer = await tryOwnIndicator(town.id, composed, { from: `${year}-01-01`, to: `${year}-12-31` })
    setBusy(false)
    setTried({ of: asked, answer })
  }
  const shown = tried !== undefined && tried.of === asked ? tried.answer : undefined
  return (
    <div className="stack" aria-live="polite">
      <div className="row">
        <Button disabled={composed === undefined} loading={busy} onClick={() => void run()}>试算 {year} 年</Button>
        {composed === undefined && <span className="soft small">写好名称、选好口径以后可以试算。</span>}
      </div>
      {shown !== undefined && (isRefused(shown) ? <RefusalAlert says={shown.refusal.says} /> : (
        <p className="own-trial">{year} 年到现在是 <b className="number">{shown.shown}</b>{shown.numerator !== null && <>（{shown.numerator}／{shown.denominator ?? '—'}）</>}，由 {shown.records} 条记录得来。还没有保存。</p>
      ))}
    </div>
  )
}
