import type { CaseView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { caseQuery } from '../../wire/cases.ts'

/** After an act: the case as the server answered it, and every list and figure asked for again when it is next looked at. */
export function useRenewal() {
  const queries = useQueryClient()
  return async (file: CaseView) => {
    const { queryKey } = caseQuery(file.id)
    queries.setQueryData(queryKey, file)
    await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' && query.queryKey[0] !== 'definitions' && query.queryKey[1] !== file.id, refetchType: 'none' })
  }
}
