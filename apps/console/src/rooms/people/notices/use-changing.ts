import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { Refused } from '../../../wire/refused.ts'
import { useAsking } from '../../../wire/use-asking.ts'

/** One change of the settings at a time: a refusal stays in sight, and what was changed is asked for again. True when it was done. */
export function useChanging() {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, ...asking } = useAsking()
  const change = async (changing: () => Promise<object | Refused>, done: string): Promise<boolean> => {
    if (await ask(changing) === undefined) return false
    await queries.invalidateQueries({ queryKey: ['notice-settings'] })
    void message.success(done)
    return true
  }
  return { change, ...asking }
}
