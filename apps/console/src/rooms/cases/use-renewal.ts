import type { CaseView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { caseQuery } from '../../wire/cases.ts'

/** After an act: the case as the server answered it, and every list and figure asked for again; none shows its old number first. */
export function useRenewal() {
  const queries = useQueryClient()
  return async (file: CaseView) => {
    const { queryKey } = caseQuery(file.id)
    queries.setQueryData(queryKey, file)
    const moves = ({ queryKey: [what, of] }: { queryKey: readonly unknown[] }) => what !== 'me' && what !== 'definitions' && of !== file.id
    queries.removeQueries({ type: 'inactive', predicate: moves })
    await queries.invalidateQueries({ predicate: moves, refetchType: 'none' })
  }
}
