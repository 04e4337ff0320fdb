import type { AuditLine } from '@zhenzhi/contract'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'

export interface AuditSearch {
  purpose: string
  subject?: string
  from?: string
  to?: string
}

export function auditQuery(town: number, search: AuditSearch) {
  return infiniteQueryOptions({
    queryKey: ['audit', town, search],
    queryFn: async ({ pageParam, signal }) => orThrow(await ask<{ lines: AuditLine[]; next: string | null }>(`/towns/${town}/audit`, { query: { ...search, after: pageParam }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    // Each reading is a line in the log itself: it is not repeated behind one's back.
    staleTime: Infinity,
  })
}
