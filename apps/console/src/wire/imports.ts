import type { ImportBadCell, ImportLine, ImportMapping, ImportView } from '@zhenzhi/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { addressOf, ask } from './ask.ts'
import { declaration } from './declaration.ts'
import { sendForm } from './files.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

export function importsQuery(town: number) {
  return infiniteQueryOptions({
    queryKey: ['imports', town],
    queryFn: async ({ pageParam, signal }) => orThrow(await ask<{ imports: ImportLine[]; next: string | null }>(`/towns/${town}/imports`, { query: { after: pageParam }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
}

/** Asked again every second while something runs for it. */
export function importQuery(town: number, id: string) {
  return queryOptions({
    queryKey: ['import', town, id],
    queryFn: async ({ signal }) => orThrow(await ask<ImportView>(`/towns/${town}/imports/${id}`, { signal })),
    refetchInterval: ({ state }) => (isRunning(state.data) ? 1000 : false),
  })
}

export function isRunning(view: Pick<ImportView, 'run'> | undefined): boolean {
  return view?.run !== undefined && !view.run.ended && !view.run.broken
}

export function badCellsQuery(town: number, { id, stamp }: { id: string; stamp: string }) {
  return infiniteQueryOptions({
    queryKey: ['import-bad', town, id, stamp],
    queryFn: async ({ pageParam, signal }) => orThrow(await ask<{ bad: ImportBadCell[]; next: number | null }>(`/towns/${town}/imports/${id}/bad`, { query: { after: pageParam }, signal })),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  })
}

interface Uploading {
  town: number
  definition: string
  /** `reconcile`: held against what is registered, not registered itself. */
  purpose: 'import' | 'reconcile'
  signal: AbortSignal
  onProgress: (share: number) => void
}

export function uploadImport(file: File, { town, definition, purpose, ...sending }: Uploading): Promise<ImportView | Refused> {
  return sendForm<ImportView>(addressOf(`/towns/${town}/imports`, { definition, purpose, declared: declaration.has() ? 'yes' : undefined }), file, sending)
}

export interface ImportPlace {
  town: number
  id: string
}

const pathOf = ({ town, id }: ImportPlace) => `/towns/${town}/imports/${id}`

export function readImport(place: ImportPlace, wanted: { sheet?: string; header?: { from: number; to: number }; saved?: string }): Promise<ImportView | Refused> {
  return ask(`${pathOf(place)}/reading`, { method: 'PUT', body: wanted })
}

export function checkImport(place: ImportPlace, mapping: ImportMapping): Promise<ImportView | Refused> {
  return ask(`${pathOf(place)}/check`, { method: 'POST', body: { mapping } })
}

export function commitImport(place: ImportPlace, goodOnly: boolean): Promise<ImportView | Refused> {
  return ask(`${pathOf(place)}/commit`, { method: 'POST', body: { goodOnly } })
}

export function undoImport(place: ImportPlace, reason: string): Promise<ImportView | Refused> {
  return ask(`${pathOf(place)}/undo`, { method: 'POST', body: { reason } })
}

export function keepMapping(place: ImportPlace, name: string): Promise<{ done: true } | Refused> {
  return ask(`${pathOf(place)}/mapping`, { method: 'POST', body: { name } })
}

export function badRowsAddress(place: ImportPlace): string {
  return addressOf(`${pathOf(place)}/bad/file`)
}
