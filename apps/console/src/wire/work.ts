import type { WorkList } from '@zhenzhi/contract'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'

export const shows = ['overdue', 'today', 'week', 'own', 'others', 'all'] as const
export type Show = (typeof shows)[number]
export const sorts = ['moved', 'waited', 'due'] as const
export type Sort = (typeof sorts)[number]

/** What the work list is narrowed by and how it is ordered; all of it stands in the address. */
export interface WorkSearch {
  show?: Show
  inTown?: number
  post?: string
  definition?: string
  place?: string
  unit?: string
  sort?: Sort
  group?: 'definition' | 'place' | 'unit' | 'post'
}

interface Work {
  counts: Record<Show, number>
  /** Of these there may be more. */
  least: readonly string[]
  list: WorkList
}

/** Everything waiting for this person, in all posts and towns. */
export function workQuery(search: Omit<WorkSearch, 'group'>) {
  return infiniteQueryOptions({
    queryKey: ['work', search],
    queryFn: async ({ pageParam, signal }) => orThrow(await ask<Work>('/work', { query: { ...search, after: pageParam }, signal })),
    initialPageParam: '',
    refetchOnWindowFocus: true,
    getNextPageParam: (page) => page.list.next,
  })
}
