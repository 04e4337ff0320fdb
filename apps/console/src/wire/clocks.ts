import type { ClockChangePage, ClockChangeView, ClockDraft, ClocksView } from '@zhenzhi/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

/** The working calendar and the local settings of a town. */
export function clocksQuery(town: number) {
  return queryOptions({
    queryKey: ['clocks', town],
    queryFn: async ({ signal }) => orThrow(await ask<ClocksView>(`/towns/${town}/clocks`, { signal })),
    staleTime: 60_000,
  })
}

const everyMs = 2000

/** One change, asked again as long as it is on its way. */
export function clockChangeQuery(town: number, id: string) {
  return infiniteQueryOptions({
    queryKey: ['clock-change', town, id],
    queryFn: async ({ pageParam, signal }) => orThrow(await ask<ClockChangePage>(`/towns/${town}/clocks/changes/${id}`, { query: { after: pageParam }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) => (['looking', 'running'].includes(state.data?.pages[0]?.change.state ?? '') ? everyMs : false),
  })
}

export function proposeClockChange(town: number, draft: ClockDraft): Promise<{ id: string } | Refused> {
  return ask(`/towns/${town}/clocks/changes`, { method: 'POST', body: draft })
}

export function adoptClockChange(town: number, id: string): Promise<ClockChangeView | Refused> {
  return ask(`/towns/${town}/clocks/changes/${id}/adopt`, { method: 'POST', body: {} })
}

export interface Limit {
  key: string
  duty: string
  round: number
  until: string
  reason: string
}

/** 限办: a leader's own day for one duty of a case. */
export function limitDuty(id: string, limit: Limit): Promise<{ done: true } | Refused> {
  return ask(`/cases/${id}/limits`, { method: 'POST', body: limit })
}
