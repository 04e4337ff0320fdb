import type { ImportView, ReconcileView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import type { ImportPlace } from '../../../wire/imports.ts'
import type { Refused } from '../../../wire/refused.ts'
import { useAsking } from '../../../wire/use-asking.ts'
import type { Step } from '../use-step.ts'

/** Asks for one step with a list; the answer is the list as it stands then. `read`: the same for steps of reading the file, which an import has too. */
export function useHeld({ town, id }: ImportPlace) {
  const queries = useQueryClient()
  const { ask, busy, refusal } = useAsking()
  const key = ['reconciliation', town, id]
  const take = async (asking: () => Promise<ReconcileView | Refused>): Promise<boolean> => {
    const answer = await ask(asking)
    if (answer === undefined) return false
    queries.setQueryData(key, answer)
    await queries.invalidateQueries({ queryKey: ['reconciliations', town] })
    if (answer.import.state !== 'uploaded') await queries.invalidateQueries({ queryKey: ['cases'] })
    return true
  }
  const again = async (asking: () => Promise<object | Refused>): Promise<boolean> => {
    const answer = await ask(asking)
    await queries.invalidateQueries({ queryKey: key })
    return answer !== undefined
  }
  const read: Step = { busy, refusal, take: (asking: () => Promise<ImportView | Refused>) => again(asking) }
  return { take, again, read, busy, refusal }
}

export type HeldStep = ReturnType<typeof useHeld>
