import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { Refused } from '../../wire/refused.ts'
import { useAsking } from '../../wire/use-asking.ts'

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
  const { ask, ...asking } = useAsking()
  const send = async (sending: () => Promise<object | Refused>): Promise<boolean> => {
    if (await ask(sending) === undefined) return false
    for (const renew of renews) await queries.invalidateQueries({ queryKey: [renew] })
    void message.success(done)
    return true
  }
  return { send, ...asking }
}
