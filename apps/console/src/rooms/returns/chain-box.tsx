import type { ReturnMonth } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { DeclaredBox } from '../../parts/declared-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { useDeclared } from '../../wire/declaration.ts'
import { enterChain, readChain, returnMonthQuery, sendingKey } from '../../wire/returns.ts'
import type { MonthAt } from '../../wire/returns.ts'
import { useAsking } from '../../wire/use-asking.ts'
import { ChainTable } from './chain-table.tsx'
import { isReady, readyOf, rowOf, rowsOf } from './chain-rows.ts'
import type { ChainRow } from './chain-rows.ts'

interface ChainBoxProps {
  at: MonthAt
  month: ReturnMonth
  onDone: () => void
}

/** A pasted group chat: what was understood is shown first, what was not stays to be put to a village by hand; nothing is entered before it is confirmed. */
export function ChainBox({ at, month, onDone }: ChainBoxProps) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const declared = useDeclared()
  const { ask, busy, refusal } = useAsking()
  const [text, paste] = useState('')
  const [rows, set] = useState<readonly ChainRow[]>()
  const [unknown, leave] = useState<readonly string[]>([])
  const [sending, renew] = useState(sendingKey)
  const read = async () => {
    const found = await ask(() => readChain(at, text))
    if (found === undefined) return
    set(rowsOf(found.lines, month.lines))
    leave(found.unknown)
    renew(sendingKey())
  }
  const ready = (rows ?? []).filter((row) => row.chosen && isReady(row))
  const enter = async () => {
    const done = await ask(() => enterChain(at, sending, ready.map(readyOf)))
    if (done === undefined) return
    queries.setQueryData(returnMonthQuery(at).queryKey, done.month)
    const refused = new Map(done.refused.map(({ village, says }) => [village, says]))
    const left = (rows ?? []).filter((row) => !ready.includes(row) || refused.has(row.village)).map((row) => ({ ...row, trouble: refused.get(row.village) ?? row.trouble }))
    void message.success(`录入了 ${ready.length - refused.size} 个村`)
    renew(sendingKey())
    if (left.length === 0 && unknown.length === 0) onDone()
    else set(left)
  }
  const assign = (line: string, village: string) => {
    const of = month.lines.find((one) => one.village === village)
    if (of === undefined) return
    set([...(rows ?? []), rowOf(of, line)])
    leave(unknown.filter((one) => one !== line))
  }
  return (
    <section className="card stack no-print" aria-labelledby="returns-chain">
      <h2 id="returns-chain">粘贴接龙</h2>
      <label htmlFor="returns-chain-text">把群里的接龙整段粘贴到这里</label>
      <Input.TextArea id="returns-chain-text" rows={7} maxLength={20_000} value={text} placeholder={'例如：\n1. 红旗村 发现3起 化解2起 还有1起\n2. 东风村 本月没有'} onChange={(event) => paste(event.target.value)} />
      <div><Button type={rows === undefined ? 'primary' : 'default'} loading={busy} disabled={text.trim() === ''} onClick={() => void read()}>认一认</Button></div>
      {rows && <ChainTable rows={rows} unknown={unknown} lines={month.lines} onChange={set} onAssign={assign} />}
      {refusal && <RefusalAlert says={refusal.says} />}
      {rows && rows.length > 0 && (
        <div className="stack">
          <DeclaredBox {...declared} />
          <div><Button type="primary" size="large" loading={busy} disabled={ready.length === 0 || !declared.said} onClick={() => void enter()}>录入选中的 {ready.length} 个村</Button></div>
        </div>
      )}
    </section>
  )
}
