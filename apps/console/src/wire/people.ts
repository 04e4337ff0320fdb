import type { Account, AuditLine, GivePost, PostHeld, PostToGive, Session, Unit } from '@zhenzhi/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

interface Done {
  done: true
}

export function signIn(name: string, password: string): Promise<{ name: string; csrf: string } | Refused> {
  return ask('/sign-in', { method: 'POST', body: { signIn: name, password } })
}

export function signOut(): Promise<Done | Refused> {
  return ask('/sign-out', { method: 'POST' })
}

export function changePassword(present: string, next: string): Promise<Done | Refused> {
  return ask('/password', { method: 'POST', body: { present, next } })
}

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }) => orThrow(await ask<{ sessions: Session[] }>('/sessions', { signal })).sessions,
})

export function revokeSession(id: string): Promise<Done | Refused> {
  return ask(`/sessions/${id}/revoke`, { method: 'POST' })
}

export function accountsQuery(town: number) {
  return queryOptions({
    queryKey: ['accounts', town],
    queryFn: async ({ signal }) => orThrow(await ask<{ accounts: Account[] }>(`/towns/${town}/accounts`, { signal })).accounts,
  })
}

export function postsQuery(town: number) {
  return queryOptions({
    queryKey: ['posts', town],
    queryFn: async ({ signal }) => orThrow(await ask<{ held: PostHeld[]; mayGive: PostToGive[] }>(`/towns/${town}/posts`, { signal })),
  })
}

export function unitsQuery(town: number) {
  return queryOptions({
    queryKey: ['units', town],
    queryFn: async ({ signal }) => orThrow(await ask<{ units: Unit[] }>(`/towns/${town}/units`, { signal })).units,
    staleTime: 5 * 60_000,
  })
}

export type Grant = Omit<GivePost, 'account'>

export function createAccount(town: number, wanted: Grant & { signIn: string; name: string; password: string }): Promise<{ account: string } | Refused> {
  return ask(`/towns/${town}/accounts`, { method: 'POST', body: wanted })
}

export function endAccount(town: number, id: string): Promise<Done | Refused> {
  return ask(`/towns/${town}/accounts/${id}/end`, { method: 'POST' })
}

export function resetPassword(town: number, id: string, password: string): Promise<Done | Refused> {
  return ask(`/towns/${town}/accounts/${id}/password`, { method: 'POST', body: { password } })
}

export function givePost(town: number, wanted: GivePost): Promise<{ held: string } | Refused> {
  return ask(`/towns/${town}/posts`, { method: 'POST', body: wanted })
}

export function endPost(town: number, id: string): Promise<Done | Refused> {
  return ask(`/towns/${town}/posts/${id}/end`, { method: 'POST' })
}

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
