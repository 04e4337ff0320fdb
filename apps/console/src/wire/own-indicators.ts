import type { ComposableView, Composed, OwnIndicatorView } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export function ownIndicatorsQuery(town: number) {
  return queryOptions({
    queryKey: ['own-indicators', town],
    queryFn: async ({ signal }) => orThrow(await ask<OwnIndicatorView[]>(`/towns/${town}/own-indicators`, { signal })),
  })
}

export function ownVersionsQuery(town: number, id: string) {
  return queryOptions({
    queryKey: ['own-indicators', town, id],
    queryFn: async ({ signal }) => orThrow(await ask<OwnIndicatorView[]>(`/towns/${town}/own-indicators/${encodeURIComponent(id)}/versions`, { signal })),
  })
}

export function composableQuery(town: number) {
  return queryOptions({
    queryKey: ['composable', town], staleTime: 600_000,
    queryFn: async ({ signal }) => orThrow(await ask<ComposableView[]>(`/towns/${town}/composable`, { signal })),
  })
}

export interface OwnSent {
  key: string
  id?: string
  seen: number
  composed: Composed
  note: string
  retired: boolean
}

export function keepOwnIndicator(town: number, sent: OwnSent): Promise<{ id: string; version: number } | Refused> {
  return ask<{ id: string; version: number }>(`/towns/${town}/own-indicators`, { method: 'POST', body: sent })
}

export interface Tried {
  shown: string
  numerator: string | null
  denominator: string | null
  records: number
}

export function tryOwnIndicator(town: number, composed: Composed, period: { from: string; to: string }): Promise<Tried | Refused> {
  return ask<Tried>(`/towns/${town}/own-indicators/trial`, { method: 'POST', body: { composed, ...period } })
}
