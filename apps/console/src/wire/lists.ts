import type { FoundCase, LedgerPage, ListColumn, UnitWork } from '@zhenzhi/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { addressOf, ask, csrfHeader } from './ask.ts'
import type { CaseSearch } from './cases.ts'
import { broken, isRefused, orThrow, unreachable } from './refused.ts'
import type { Refused } from './refused.ts'
import { sessionEnd } from './session-end.ts'

interface Place {
  town: number
  definition: string
}

export function columnsQuery({ town, definition }: Place) {
  return queryOptions({
    queryKey: ['list-columns', town, definition],
    queryFn: async ({ signal }) => orThrow(await ask<{ columns: ListColumn[]; mayReveal: boolean }>(`/towns/${town}/lists/${definition}/columns`, { signal })),
    staleTime: 5 * 60_000,
  })
}

/** A ledger a page at a time; asked for anew each time it is to be printed. */
export function ledgerQuery({ town, definition }: Place, search: CaseSearch) {
  const { definition: _definition, ...narrowed } = search
  return infiniteQueryOptions({
    queryKey: ['ledger', town, definition, narrowed],
    queryFn: async ({ pageParam, signal }) => orThrow(await ask<LedgerPage>(`/towns/${town}/lists/${definition}/ledger`, { query: { ...narrowed, after: pageParam }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export interface Exporting {
  search: CaseSearch
  columns: readonly string[]
  reveal?: { why: string; purpose: string }
}

/** The file as it comes; `onBytes` tells how much is there. Aborted, the server ends writing it; then nothing is answered. */
export async function exportList({ town, definition }: Place, { search, columns, reveal }: Exporting, { signal, onBytes }: { signal: AbortSignal; onBytes: (bytes: number) => void }): Promise<Blob | Refused | undefined> {
  const { definition: _definition, ...narrowed } = search
  try {
    const reply = await fetch(addressOf(`/towns/${town}/lists/${definition}/export`), {
      method: 'POST', credentials: 'same-origin', headers: { ...csrfHeader(), 'content-type': 'application/json' }, signal,
      body: JSON.stringify({ ...narrowed, columns, ...(reveal === undefined ? {} : { reveal: 'yes', ...reveal }) }),
    })
    if (!reply.ok || reply.body === null) return refusedBy(reply.status, await reply.text())
    const parts: BlobPart[] = []
    let bytes = 0
    const reader = reply.body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value)
      onBytes(bytes += part.value.byteLength)
    }
    return new Blob(parts, { type: reply.headers.get('content-type') ?? '' })
  } catch {
    return signal.aborted ? undefined : unreachable
  }
}

function refusedBy(status: number, text: string): Refused {
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    return broken(status)
  }
  const refused = isRefused(answer) ? answer : broken(status, answer)
  if (refused.refusal.code === 'not-signed-in') sessionEnd.happened()
  return refused
}

export interface Found {
  numbered: FoundCase[]
  rows: FoundCase[]
  next: string | null
  total: number
  totalCapped: boolean
  looked: string[]
}

/** In all kinds of a town, or in one. */
export function searchQuery(asked: { town: number; words: string; definition?: string | undefined }) {
  return infiniteQueryOptions({
    queryKey: ['search', asked],
    queryFn: async ({ pageParam, signal }) => orThrow(await ask<Found>('/search', { query: { ...asked, after: pageParam }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
}

export function unitWorkQuery(town: number) {
  return queryOptions({
    queryKey: ['work', 'units', town],
    queryFn: async ({ signal }) => orThrow(await ask<{ units: UnitWork[] }>(`/towns/${town}/work/units`, { signal })).units,
  })
}
