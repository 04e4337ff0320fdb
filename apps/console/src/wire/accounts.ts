import type { Account, GivePost, PostHeld, PostToGive, Session } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

interface Done {
  done: true
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

export function accountSessionsQuery(town: number, id: string) {
  return queryOptions({
    queryKey: ['account-sessions', town, id],
    queryFn: async ({ signal }) => orThrow(await ask<{ sessions: AccountSession[] }>(`/towns/${town}/accounts/${id}/sessions`, { signal })).sessions,
    staleTime: 0,
    retry: false,
  })
}

export type AccountSession = Omit<Session, 'present'>

/** One session of an account, or all where none is named. */
export function endAccountSessions(town: number, id: string, session?: string): Promise<Done | Refused> {
  return ask(`/towns/${town}/accounts/${id}/end-sessions`, { method: 'POST', body: session === undefined ? {} : { session } })
}

export function givePost(town: number, wanted: GivePost): Promise<{ held: string } | Refused> {
  return ask(`/towns/${town}/posts`, { method: 'POST', body: wanted })
}

export function endPost(town: number, id: string): Promise<Done | Refused> {
  return ask(`/towns/${town}/posts/${id}/end`, { method: 'POST' })
}
