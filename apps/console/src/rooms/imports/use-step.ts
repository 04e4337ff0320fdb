import type { ImportView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import type { Refused } from '../../wire/refused.ts'
import { useAsking } from '../../wire/use-asking.ts'

/** Asks for one step of an import; the answer is the import as it stands then. What was refused stays in sight. */
export function useStep(town: number) {
  const queries = useQueryClient()
  const { ask, busy, refusal } = useAsking()
  const take = async (asking: () => Promise<ImportView | Refused>): Promise<boolean> => {
    const answer = await ask(asking)
    if (answer === undefined) return false
    queries.setQueryData(['import', town, answer.id], answer)
    await queries.invalidateQueries({ queryKey: ['imports', town] })
    if (answer.state === 'done' || answer.state === 'undone') await queries.invalidateQueries({ queryKey: ['cases'] })
    return true
  }
  return { take, busy, refusal }
}

export type Step = ReturnType<typeof useStep>
