import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { Refusal, Refused } from '../../wire/refused.ts'
import { isRefused } from '../../wire/refused.ts'

interface Sent {
  /** Said when it is done. */
  done: string
  /** First words of the queries that have to be asked again. */
  renews: readonly string[]
}

/** Sends one change: a refusal stays in sight, what was changed is asked for again. True when it was done. */
export function useSending({ done, renews }: Sent) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const send = async (sending: () => Promise<object | Refused>): Promise<boolean> => {
    setBusy(true)
    refuse(undefined)
    const answer = await sending()
    setBusy(false)
    if (isRefused(answer)) {
      refuse(answer.refusal)
      return false
    }
    for (const renew of renews) await queries.invalidateQueries({ queryKey: [renew] })
    void message.success(done)
    return true
  }
  const problemOf = (field: string) => (refusal?.field === field ? refusal.says : undefined)
  return { send, busy, refusal, problemOf }
}
