import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { randomKey } from '../../../parts/random-key.ts'
import { sendConfirm } from '../../../wire/confirm.ts'
import type { ConfirmAt, ConfirmDeeds } from '../../../wire/confirm.ts'
import { useAsking } from '../../../wire/use-asking.ts'

/** One deed of a form: sent again after a broken line it is the same attempt, sent with other words another. True when it was done. */
export function useConfirming(at: ConfirmAt) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, ...asking } = useAsking()
  const [attempt, setAttempt] = useState({ of: '', key: '' })
  const send = async <D extends keyof ConfirmDeeds>(deed: D, body: ConfirmDeeds[D], done: string): Promise<boolean> => {
    const of = JSON.stringify([at, deed, body])
    const key = attempt.of === of ? attempt.key : randomKey()
    setAttempt({ of, key })
    const answer = await ask(() => sendConfirm(at, deed, { key, body }))
    if (answer === undefined) return false
    setAttempt({ of: '', key: '' })
    await queries.invalidateQueries({ queryKey: ['report'] })
    void message.success(done)
    return true
  }
  return { send, ...asking }
}
