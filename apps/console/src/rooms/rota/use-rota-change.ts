import type { RotaMonth } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { Refused } from '../../wire/refused.ts'
import { rotaQuery } from '../../wire/rota.ts'
import { useAsking } from '../../wire/use-asking.ts'

/** One change of the rota: the answer is its month as it stands then. True when it was done. */
export function useRotaChange(town: number) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, ...asking } = useAsking()
  const send = async (done: string, sending: () => Promise<RotaMonth | Refused>): Promise<boolean> => {
    const answer = await ask(sending)
    if (answer === undefined) return false
    queries.setQueryData(rotaQuery({ town, month: answer.month }).queryKey, answer)
    for (const renewed of ['rota', 'on-duty', 'figures']) void queries.invalidateQueries({ queryKey: [renewed] })
    void message.success(done)
    return true
  }
  return { send, ...asking }
}
