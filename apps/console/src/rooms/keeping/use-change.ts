import { useQueryClient } from '@tanstack/react-query'
import type { Refused } from '../../wire/refused.ts'
import { useAsking } from '../../wire/use-asking.ts'

/** One change at a time; done, every page of this room asks anew. Answers what the server said; undefined: refused. */
export function useChange() {
  const queries = useQueryClient()
  const { ask, ...asking } = useAsking()
  const change = async <Answer extends object>(send: () => Promise<Answer | Refused>): Promise<Answer | undefined> => {
    const answer = await ask(send)
    if (answer !== undefined) await queries.invalidateQueries({ queryKey: ['keeping'] })
    return answer
  }
  return { change, ...asking }
}
