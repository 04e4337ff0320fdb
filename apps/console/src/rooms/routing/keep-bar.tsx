import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import type { Refused } from '../../wire/refused.ts'
import { useAsking } from '../../wire/use-asking.ts'

interface KeepBarProps {
  changed: boolean
  send: () => Promise<{ revision: number } | Refused>
  /** Why it cannot be kept yet. */
  wait?: string | undefined
}

/** Keeps what was edited; what somebody else kept meanwhile is not written over. */
export function KeepBar({ changed, send, wait }: KeepBarProps) {
  const { ask, busy, refusal } = useAsking()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const keep = async () => {
    if (await ask(send) === undefined) return
    void message.success('已保存')
    await queries.invalidateQueries({ queryKey: ['routing'] })
    await queries.invalidateQueries({ queryKey: ['duty-clauses'] })
  }
  return (
    <div className="stack routing-keep">
      {refusal && <RefusalAlert says={refusal.says} />}
      {wait !== undefined && changed && <p>{wait}</p>}
      <Button type="primary" size="large" disabled={!changed || wait !== undefined} loading={busy} onClick={() => void keep()}>保存</Button>
    </div>
  )
}
