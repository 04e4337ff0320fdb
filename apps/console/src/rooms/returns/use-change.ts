import type { ReturnMonth } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { Refused } from '../../wire/refused.ts'
import { returnMonthQuery } from '../../wire/returns.ts'
import type { MonthAt } from '../../wire/returns.ts'
import { useAsking } from '../../wire/use-asking.ts'

/** One change of the month: the answer is the month as it stands then. True when it was done. */
export function useChange(at: MonthAt) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, ...asking } = useAsking()
  const send = async (done: string, sending: () => Promise<ReturnMonth | Refused>): Promise<boolean> => {
    const answer = await ask(sending)
    if (answer === undefined) return false
    queries.setQueryData(returnMonthQuery(at).queryKey, answer)
    void queries.invalidateQueries({ queryKey: ['returns'] })
    void message.success(done)
    return true
  }
  return { send, ...asking }
}
