import type { CaseView, SimilarCase, ThreadCase } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import type { Opening } from './cases.ts'
import { declaration } from './declaration.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

/** What is told so far; the same again is not asked again for a while. */
export type Telling = Pick<Opening, 'town' | 'definition' | 'day' | 'what'>

export function similarQuery(telling: Telling, enabled: boolean) {
  return queryOptions({
    queryKey: ['similar', telling],
    // A suggestion that does not come is no trouble of whoever registers.
    queryFn: async ({ signal }) => {
      const found = await ask<SimilarCase[]>('/cases/like', { method: 'POST', body: telling, signal })
      return Array.isArray(found) ? found : []
    },
    enabled,
    staleTime: 60_000,
  })
}

export function likeQuery(id: string) {
  return queryOptions({ queryKey: ['like', id], queryFn: async ({ signal }) => orThrow(await ask<SimilarCase[]>(`/cases/${id}/like`, { signal })), staleTime: 60_000 })
}

/** `position`: how far the case was, so that after each of its acts the road is asked for anew. */
export function threadQuery(id: string, position: number) {
  return queryOptions({ queryKey: ['thread', id, position], queryFn: async ({ signal }) => orThrow(await ask<ThreadCase[]>(`/cases/${id}/thread`, { signal })) })
}

export function carryQuery(id: string, definition: string, row?: number) {
  return queryOptions({
    queryKey: ['carry', id, definition, row],
    queryFn: async ({ signal }) => orThrow(await ask<{ values: Record<string, unknown> }>(`/cases/${id}/carry`, { query: { definition, row }, signal })).values,
    staleTime: Infinity,
  })
}

/** Registered and joined in one go, or neither. */
export function openJoined(opening: Opening & { into: string; reason: string }): Promise<CaseView | Refused> {
  return ask<CaseView>('/cases/joined', { method: 'POST', body: { ...opening, declared: declaration.has() } })
}

export function sayNotSame(id: string, others: readonly string[]): Promise<unknown> {
  return ask(`/cases/${id}/not-same`, { method: 'POST', body: { others } })
}

export function repeatAct(id: string, act: string, body: { cases: readonly string[]; key: string; day: string }): Promise<{ id: string; says: string | null }[] | Refused> {
  return ask(`/cases/${id}/acts/${act}/repeat`, { method: 'POST', body })
}
