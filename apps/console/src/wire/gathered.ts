import type { CaseList, CaseRow, WorkList } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'

const staleTime = 60_000

/** The first page of what is overdue in a town, as far as it may be seen. */
export function overdueQuery(town: number) {
  return queryOptions({
    queryKey: ['gathered', town, 'overdue'], staleTime,
    queryFn: async ({ signal }): Promise<CaseRow[]> => orThrow(await ask<{ list: WorkList }>('/work', { query: { show: 'overdue', inTown: town }, signal })).list.rows,
  })
}

/** The first page of what is open of one kind. */
export function gatheredQuery(town: number, definition: string) {
  return queryOptions({
    queryKey: ['gathered', town, definition], staleTime,
    queryFn: async ({ signal }): Promise<CaseRow[]> => orThrow(await ask<CaseList>('/cases', { query: { town, definition, closed: 'no' }, signal })).rows,
  })
}
