import type { FactorPolicy, OwnFactor } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { orThrow } from './refused.ts'
import type { Refused } from './refused.ts'

interface Done {
  done: true
}

interface Codes {
  codes: string[]
}

export const ownFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: async ({ signal }) => orThrow(await ask<OwnFactor>('/second-factor', { signal })),
})

export function startFactor(password: string): Promise<{ picture: string; letters: string } | Refused> {
  return ask('/second-factor/start', { method: 'POST', body: { password } })
}

export function confirmFactor(code: string): Promise<Codes | Refused> {
  return ask('/second-factor/confirm', { method: 'POST', body: { code } })
}

interface Proof {
  password: string
  code: string
}

export function removeFactor(proof: Proof): Promise<Done | Refused> {
  return ask('/second-factor/remove', { method: 'POST', body: proof })
}

export function renewRecoveryCodes(proof: Proof): Promise<Codes | Refused> {
  return ask('/second-factor/codes', { method: 'POST', body: proof })
}

export function resetFactor(town: number, account: string): Promise<Done | Refused> {
  return ask(`/towns/${town}/accounts/${account}/second-factor/reset`, { method: 'POST' })
}

export function factorPolicyQuery(town: number) {
  return queryOptions({
    queryKey: ['factor-policy', town],
    queryFn: async ({ signal }) => orThrow(await ask<FactorPolicy>(`/towns/${town}/second-factor`, { signal })),
  })
}

export function setFactorPolicy(town: number, policy: { posts: string[]; days: number }): Promise<Done | Refused> {
  return ask(`/towns/${town}/second-factor`, { method: 'PUT', body: policy })
}
