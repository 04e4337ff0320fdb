import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { randomKey } from '../../parts/random-key.ts'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import type { Refusal } from '../../wire/refused.ts'
import { isRefused } from '../../wire/refused.ts'
import { correctPerson } from '../../wire/rights.ts'
import type { ForRequest } from '../../wire/rights.ts'
import { LineBox } from '../../parts/line-box.tsx'
import { PersonParts } from './person-parts.tsx'

/** 更正本人信息: in every case of the person at once; what stood there before stays in the history. */
export function CorrectBox({ town, of }: { town: number; of: ForRequest }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [values, fill] = useState<Record<string, string>>({})
  const [reason, give] = useState('')
  const [key, renew] = useState(randomKey)
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const parts = Object.fromEntries(Object.entries(values).filter(([, text]) => text.trim() !== ''))
  const send = async () => {
    setBusy(true)
    const answer = await correctPerson(town, { ...of, key, reason: reason.trim(), parts })
    setBusy(false)
    if (isRefused(answer)) return refuse(answer.refusal)
    refuse(undefined)
    fill({})
    renew(randomKey())
    await queries.invalidateQueries({ queryKey: ['case'] })
    void message.success(`已在 ${answer.corrected} 件里更正。${answer.left > 0 ? `另有 ${answer.left} 件不由您更正，请转承办科室。` : ''}`)
  }
  return (
    <section className="card stack" aria-label="更正本人信息">
      <h2>更正本人信息</h2>
      <p className="soft">只填要改的项。会在本人的每一件里一并更正，原来的内容留在办理经过里。</p>
      <PersonParts values={values} onChange={fill} />
      <LineBox id="correct-reason" label="更正理由" required hint="例如：本人提出更换电话。" value={reason} onChange={give} />
      {refusal && <RefusalAlert says={refusal.says} />}
      <div><Button type="primary" loading={busy} disabled={reason.trim() === '' || Object.keys(parts).length === 0} onClick={() => void send()}>全部更正</Button></div>
    </section>
  )
}
