import type { Account, GivePost, PostHeld, PostToGive } from '@zhenzhi/contract'
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

export function givePost(town: number, wanted: GivePost): Promise<{ held: string } | Refused> {
  return ask(`/towns/${town}/posts`, { method: 'POST', body: wanted })
}

export function endPost(town: number, id: string): Promise<Done | Refused> {
  return ask(`/towns/${town}/posts/${id}/end`, { method: 'POST' })
}
