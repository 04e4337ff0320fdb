import type { Session } from '@zhenzhi/contract'
import { queryOptions } from '@tanstack/react-query'
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
