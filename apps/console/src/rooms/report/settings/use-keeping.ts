import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isRefused } from '../../../wire/refused.ts'
import type { Refusal, Refused } from '../../../wire/refused.ts'

/** Sends a setting and reads anew; what was refused is shown, and what was chosen stays. */
export function useKeeping() {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, refuse] = useState<Refusal>()
  const keep = async (work: () => Promise<object | Refused>): Promise<boolean> => {
    setBusy(true)
    const answer = await work()
    setBusy(false)
    refuse(isRefused(answer) ? answer.refusal : undefined)
    await queries.invalidateQueries({ queryKey: ['report-settings'] })
    return !isRefused(answer)
  }
  return { busy, refusal, keep, refuse }
}
