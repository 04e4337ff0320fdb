import type { CaseList } from '@zhenzhi/contract'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'

export type Show = 'overdue' | 'today' | 'week' | 'all'
export interface Work {
  counts: Record<Show, number>
  list: CaseList
}

/** Everything waiting for this person, in all posts and towns. */
export function workQuery(show: Show) {
  return infiniteQueryOptions({
    queryKey: ['work', show],
    queryFn: async ({ pageParam, signal }) => orThrow(await ask<Work>('/work', { query: { show, after: pageParam }, signal })),
    initialPageParam: '',
    refetchOnWindowFocus: true,
    getNextPageParam: (page) => page.list.next,
  })
}
