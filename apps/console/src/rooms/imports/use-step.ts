import type { ImportView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isRefused } from '../../wire/refused.ts'
import type { Refusal, Refused } from '../../wire/refused.ts'

/** Asks for one step of an import; the answer is the import as it stands then. What was refused stays in sight. */
export function useStep(town: number) {
  const queries = useQueryClient()
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const take = async (asking: () => Promise<ImportView | Refused>): Promise<boolean> => {
    setBusy(true)
    refuse(undefined)
    const answer = await asking()
    setBusy(false)
    if (isRefused(answer)) {
      refuse(answer.refusal)
      return false
    }
    queries.setQueryData(['import', town, answer.id], answer)
    await queries.invalidateQueries({ queryKey: ['imports', town] })
    if (answer.state === 'done' || answer.state === 'undone') await queries.invalidateQueries({ queryKey: ['cases'] })
    return true
  }
  return { take, busy, refusal }
}

export type Step = ReturnType<typeof useStep>
