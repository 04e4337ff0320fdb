import { useState } from 'react'
import type { Refusal, Refused } from './refused.ts'
import { isRefused } from './refused.ts'

/** One request at a time: busy while it is under way, and its refusal stays in sight until the next. Answers what the server said; undefined: refused. */
export function useAsking() {
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const ask = async <Answer extends object>(asking: () => Promise<Answer | Refused>): Promise<Answer | undefined> => {
    setBusy(true)
    refuse(undefined)
    const answer = await asking()
    setBusy(false)
    if (!isRefused(answer)) return answer
    refuse(answer.refusal)
    return undefined
  }
  return { ask, busy, refusal, problemOf: (field: string) => (refusal?.field === field ? refusal.says : undefined) }
}
