import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Refusal, Refused } from '../../wire/refused.ts'
import { isRefused } from '../../wire/refused.ts'

/** One change at a time: its refusal stays in sight; done, every page of this room asks anew. Answers what the server said; undefined: refused. */
export function useChange() {
  const queries = useQueryClient()
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const change = async <Answer extends object>(asking: () => Promise<Answer | Refused>): Promise<Answer | undefined> => {
    setBusy(true)
    refuse(undefined)
    const answer = await asking()
    setBusy(false)
    if (isRefused(answer)) {
      refuse(answer.refusal)
      return undefined
    }
    await queries.invalidateQueries({ queryKey: ['keeping'] })
    return answer
  }
  return { change, busy, refusal, problemOf: (field: string) => (refusal?.field === field ? refusal.says : undefined) }
}
