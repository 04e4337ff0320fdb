import type { DifferingKind, DifferingRow, ImportMapping, ReconcileView, ReconciliationLine } from '@zhenzhi/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { isRunning } from './imports.ts'
import type { ImportPlace } from './imports.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

const pathOf = ({ town, id }: ImportPlace) => `/towns/${town}/reconciliations/${id}`

export function reconciliationsQuery(town: number) {
  return infiniteQueryOptions({
    queryKey: ['reconciliations', town],
    queryFn: async ({ pageParam, signal }) => orThrow(await ask<{ lists: ReconciliationLine[]; next: string | null }>(`/towns/${town}/reconciliations`, { query: { after: pageParam }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
}

/** Asked again every second while something runs for it. */
export function reconciliationQuery(place: ImportPlace) {
  return queryOptions({
    queryKey: ['reconciliation', place.town, place.id],
    queryFn: async ({ signal }) => orThrow(await ask<ReconcileView>(pathOf(place), { signal })),
    refetchInterval: ({ state }) => (isRunning(state.data?.import) ? 1000 : false),
  })
}

export function differingQuery(place: ImportPlace, { kind, stamp }: { kind: DifferingKind; stamp: string }) {
  return infiniteQueryOptions({
    queryKey: ['differing', place.town, place.id, kind, stamp],
    queryFn: async ({ pageParam, signal }) => orThrow(await ask<{ rows: DifferingRow[]; next: number | null }>(`${pathOf(place)}/rows`, { query: { kind, after: pageParam }, signal })),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  })
}

export type TakenKind = Exclude<DifferingKind, 'extra'>

export function compareList(place: ImportPlace, mapping: ImportMapping): Promise<ReconcileView | Refused> {
  return ask(`${pathOf(place)}/compare`, { method: 'POST', body: { mapping } })
}

export function previewTakeOver(place: ImportPlace, picked: { kinds: readonly TakenKind[]; lines?: readonly number[] }): Promise<ReconcileView | Refused> {
  return ask(`${pathOf(place)}/preview`, { method: 'POST', body: picked })
}

export function takeOver(place: ImportPlace): Promise<ReconcileView | Refused> {
  return ask(`${pathOf(place)}/take`, { method: 'POST', body: {} })
}

export function undoTakeOver(place: ImportPlace, reason: string): Promise<ReconcileView | Refused> {
  return ask(`${pathOf(place)}/undo`, { method: 'POST', body: { reason } })
}

export function cancelReconciling(place: ImportPlace): Promise<{ done: true } | Refused> {
  return ask(`${pathOf(place)}/cancel`, { method: 'POST', body: {} })
}

export function differenceAddress(place: ImportPlace): string {
  return addressOf(`${pathOf(place)}/file`)
}
